/**
 * Legal forms of companies by jurisdiction (ISO 3166-1). They are optional before or after
 * a name, and belong to the mention where they are attached. Sources: the ISO 20275 list of
 * entity legal forms (https://www.gleif.org/en/about-lei/code-lists/iso-20275-entity-legal-forms-code-list),
 * the spellings of registers and customs files, and the abbreviations that newspapers print.
 *
 * Separated by semicolons. Several may follow one another ("Group Corporation Limited").
 */
interface Forms {
  readonly after?: string;
  readonly before?: string;
}

const russian: Forms = {
  before:
    "Международная компания;Государственная корпорация;State Corporation;State Atomic Energy Corporation;ООО;ОАО;ПАО;ЗАО;АО;НАО;НПАО;ФГУП;ФГБУ;ГУП;МУП;АНО;ОДО;ИП;общество с ограниченной ответственностью;акционерное общество;" +
    "публичное акционерное общество;открытое акционерное общество;закрытое акционерное общество;" +
    "непубличное акционерное общество;федеральное государственное унитарное предприятие;" +
    "OOO;OAO;PAO;ZAO;AO;NAO;FGUP;FSUE;GUP;LLC;JSC;OJSC;PJSC;CJSC;Joint Stock Company;Open Joint Stock Company;" +
    "Public Joint Stock Company;Closed Joint Stock Company;Limited Liability Company;Federal State Unitary Enterprise;" +
    "Obshchestvo s ogranichennoy otvetstvennostyu;Aktsionernoe obshchestvo;Publichnoe aktsionernoe obshchestvo;" +
    "Otkrytoe aktsionernoe obshchestvo;Zakrytoe aktsionernoe obshchestvo;" +
    "Federalnoe gosudarstvennoe unitarnoe predpriyatie;Obschestvo s ogranichennoi otvetstvennostyu;Aktsionernoye obshchestvo",
  after:
    "ООО;ОАО;ПАО;ЗАО;АО;OOO;OAO;PAO;ZAO;AO;JSC;OJSC;PJSC;CJSC;Joint Stock Company;Open Joint Stock Company;" +
    "Public Joint Stock Company;Closed Joint Stock Company;Limited Liability Company",
};

export const legalForms: Readonly<Record<string, Forms>> = {
  international: { after: "Group;Holding;Holdings;Group Holding;Group Holdings" },
  US: {
    after:
      "Inc;Incorporated;Corp;Corporation;Co;Company;LLC;L.L.C.;LLP;L.L.P.;LP;L.P.;PLLC;PBC;N.A.;Limited Partnership;" +
      "Limited Liability Company",
  },
  GB: {
    after:
      "Ltd;Limited;PLC;plc;Public Limited Company;LLP;CIC;Co Ltd;Limited Liability Partnership;& Co;and Company;Bros",
  },
  IE: { after: "DAC;CLG;Designated Activity Company;Teoranta" },
  CA: { after: "Ltée;Limitée;Inc.;ULC" },
  AU: { after: "Pty;Pty Ltd;Proprietary Limited" },
  ZA: { after: "(Pty) Ltd;SOC Ltd" },
  SG: { after: "Pte;Pte Ltd;Private Limited" },
  MY: { after: "Berhad;Bhd;Sdn Bhd;Sendirian Berhad" },
  ID: { after: "Tbk;Persero", before: "PT;PT.;CV;Perseroan Terbatas" },
  IN: { after: "Pvt;Pvt Ltd;Private Limited" },
  PK: { after: "SMC;SMC-Private Limited" },
  AE: { after: "FZE;FZCO;FZ-LLC;FZ LLC;FZC;DMCC;DWC-LLC;PJSC;Free Zone Establishment" },
  SA: { after: "Co. WLL;LLC;SJSC" },
  BH: { after: "WLL;W.L.L.;BSC;BSC (c)" },
  QA: { after: "QPSC;Q.P.S.C.;QSC" },
  KW: { after: "KSC;KSCP;K.S.C.P." },
  OM: { after: "SAOC;SAOG" },
  EG: { after: "SAE;S.A.E." },
  IR: { after: "PJS;Co. PJS" },
  arabic: { after: "ذ.م.م;ش.م.م" },
  IL: { after: 'בע"מ;בע״מ' },
  DE: {
    after:
      "GmbH;gGmbH;mbH;AG;KG;KGaA;OHG;SE;GbR;UG;e.K.;eK;e.V.;eG;GmbH & Co. KG;GmbH & Co. KGaA;AG & Co. KG;SE & Co. KG;" +
      "SE & Co. KGaA;UG (haftungsbeschränkt);Aktiengesellschaft;Gesellschaft mit beschränkter Haftung;Kommanditgesellschaft",
  },
  AT: { after: "Ges.m.b.H.;GesmbH;G.m.b.H." },
  CH: { after: "Sàrl;Sagl;SA;AG" },
  LI: { after: "Anstalt;Establishment" },
  FR: {
    after:
      "S.A.;SA;S.A.S.;SAS;SASU;SARL;S.A.R.L.;EURL;SNC;SCA;SCOP;SE;Société Anonyme;et Cie;& Cie",
    before: "SARL;SAS;Société Anonyme",
  },
  LU: { after: "S.à r.l.;S.a r.l.;Sarl;S.C.A.;SCSp" },
  BE: { after: "NV;BV;BVBA;SRL;SPRL;SA/NV;CVBA;VOF" },
  NL: {
    after:
      "B.V.;BV;N.V.;NV;C.V.;V.O.F.;Coöperatief U.A.;Besloten Vennootschap;Naamloze Vennootschap",
  },
  ES: {
    after:
      "S.A.;SA;S.L.;SL;S.M.E.;S.A., S.M.E.;S.L.U.;SLU;S.A.U.;SAU;S.Coop.;S.A.S.;Sociedad Anónima;Sociedad Limitada",
  },
  PT: { after: "Lda;Limitada;Unipessoal Lda;SGPS;S.G.P.S.;SGPS, S.A." },
  BR: { after: "Ltda;Ltda.;S/A;S.A.;EIRELI;EPP;Sociedade Anônima" },
  MX: { after: "S.A. de C.V.;SA de CV;S. de R.L. de C.V.;S.A.B. de C.V.;S.A.P.I. de C.V." },
  AR: { after: "S.R.L.;SRL;S.A.I.C.;S.A.C.I." },
  CL: { after: "SpA;S.p.A.;Ltda" },
  CO: { after: "S.A.S.;SAS ESP;S.A. E.S.P." },
  PE: { after: "S.A.C.;SAC;S.A.A." },
  IT: {
    after:
      "& C;& C S.p.A.;S.p.A.;SpA;SPA;S.r.l.;Srl;SRL;S.r.l.s.;S.n.c.;S.a.s.;Società per Azioni;Società a responsabilità limitata",
  },
  GR: { after: "A.E.;ΑΕ;Α.Ε.;ΕΠΕ;E.P.E.;I.K.E.;ΙΚΕ" },
  MT: { after: "p.l.c." },
  DK: { after: "A/S;ApS;P/S;K/S;I/S" },
  NO: { after: "AS;ASA;ANS" },
  SE: { after: "AB;AB (publ);Aktiebolag;Aktiebolaget", before: "AB;Aktiebolaget" },
  FI: { after: "Oy;Oyj;Oy Ab;Oyj Abp;Abp;Osakeyhtiö", before: "Oy" },
  IS: { after: "hf.;ehf.;ohf." },
  EE: { after: "OÜ;OU;AS", before: "OÜ;MTÜ" },
  LV: { after: "SIA;AS", before: "SIA;A/S" },
  LT: { after: "UAB;AB;MB", before: "UAB;AB;MB;VĮ" },
  PL: {
    after:
      "S.A.;SA;sp. z o.o.;sp. z oo;spółka z o.o.;sp.j.;sp.k.;S.K.A.;P.S.A.;spółka akcyjna;" +
      "spółka z ograniczoną odpowiedzialnością;sp. z o.o. sp.k.",
  },
  CZ: {
    after:
      "s.r.o.;spol. s r.o.;a.s.;k.s.;v.o.s.;s.p.;akciová společnost;společnost s ručením omezeným",
  },
  SK: { after: "s. r. o.;a. s.;akciová spoločnosť;spoločnosť s ručením obmedzeným" },
  HU: {
    after:
      "Kft;Kft.;Zrt;Zrt.;Nyrt;Nyrt.;Kkt.;Korlátolt Felelősségű Társaság;Zártkörűen Működő Részvénytársaság",
  },
  RO: { after: "S.R.L.;SRL;S.A.", before: "S.C." },
  MD: { after: "SRL" },
  BG: { after: "OOD;EOOD;AD;EAD;ООД;ЕООД;АД;ЕАД" },
  RS: { after: "d.o.o.;doo;a.d.;д.о.о.;д.о.о;а.д." },
  HR: { after: "d.o.o.;d.d.;j.d.o.o." },
  SI: { after: "d.o.o.;d.d." },
  BA: { after: "d.o.o.;d.d." },
  MK: { after: "DOOEL;ДООЕЛ" },
  AL: { after: "sh.p.k.;Sh.A." },
  TR: {
    after:
      "A.Ş.;AŞ;A.S.;Ltd. Şti.;Ltd Sti;Limited Şirketi;Anonim Şirketi;San. ve Tic.;Sanayi ve Ticaret;Sanayi;Ticaret;Tic.;" +
      "San. Tic.;San. Tic. Ltd. Şti.;Dış Ticaret;Dış Tic.;İç ve Dış Ticaret;Sanayii;Elektronik Sanayi ve Ticaret",
  },
  RU: russian,
  BY: { before: "ОДО;ЗАО;ОАО;ООО;ЧУП;РУП;УП;ИООО;СООО;ЧТУП;OAO" },
  UA: {
    before:
      "Державна акціонерна холдингова компанія;холдингова компанія;Tovarystvo z obmezhenoiu vidpovidalnistiu;" +
      "ТОВ;ТзОВ;ПрАТ;ПАТ;АТ;ДП;ДК;ФОП;товариство з обмеженою відповідальністю;акціонерне товариство;" +
      "приватне акціонерне товариство;публічне акціонерне товариство;державне підприємство;" +
      "TOV;PrJSC;Private Joint Stock Company;State Enterprise",
  },
  KZ: { before: "ТОО;АО;товарищество с ограниченной ответственностью", after: "TOO;ТОО;ЖШС;АҚ" },
  KG: { before: "ОсОО;OsOO;ОАО", after: "ОсОО;OsOO" },
  UZ: { before: "СП ООО;ИП ООО;MChJ", after: "MChJ;MCHJ;XK" },
  GE: { before: "შპს;სს" },
  AM: { after: "ՍՊԸ;ՓԲԸ;CJSC" },
  AZ: { after: "MMC;QSC;ASC;ММС" },
  CN: {
    after:
      "Co., Ltd;Co. Ltd;Company Limited;Group Co., Ltd;Group Corporation;Corporation Limited;有限公司;有限责任公司;有限責任公司;" +
      "股份有限公司;集团有限公司;集團有限公司;集团股份有限公司;集团;集團;集团公司;集團公司;总公司;總公司",
  },
  TW: { after: "股份有限公司;Co., Ltd" },
  JP: {
    after: "株式会社;有限会社;合同会社;K.K.;Kabushiki Kaisha;G.K.;Co., Ltd",
    before: "株式会社;有限会社;合同会社",
  },
  KR: { after: "주식회사;유한회사", before: "주식회사;유한회사" },
  KP: { after: "총회사" },
  TH: { after: "PCL;Public Company Limited;จำกัด;จำกัด (มหาชน)" },
  VN: { after: "JSC;TNHH;Cổ phần", before: "Công ty TNHH;Công ty Cổ phần;CTCP" },
  PH: { after: "Inc;OPC" },
  MM: { after: "Co., Ltd" },
  KE: { after: "Ltd;PLC" },
  NG: { after: "Plc;Nig Ltd" },
  MA: { after: "SARL AU;S.A.R.L." },
  VG: { after: "(BVI) Limited" },
};

function listOf(side: keyof Forms): string[] {
  const all = Object.values(legalForms).flatMap((f) => f[side]?.split(";") ?? []);
  return [...new Set(all)];
}

/**
 * "Company" before a name, as registers write it and running text does of any firm: a name
 * goes without it, and it belongs to the mention only where the name is given with it.
 */
export const companyNouns: readonly string[] =
  "บริษัท;شركة;مؤسسة;مجموعة;شرکت;Концерн;Корпорация;Холдинг".split(";");

/** The same after a name: "Aeromotus公司". */
export const companyNounsAfter: readonly string[] = ["公司"];

/** After a name. */
export const formsAfter: readonly string[] = listOf("after");

/** Before a name. */
export const formsBefore: readonly string[] = listOf("before");
