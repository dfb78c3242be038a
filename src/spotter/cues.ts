/**
 * Words that stand beside a firm's name and seldom beside anything else: a weak name with
 * one of them next to it is a mention. Trade and stock words of our languages, in lower
 * case. Languages that inflect or compound are told by the word's beginning or its end.
 */
const exact = new Set(
  (
    "company companies corporation manufacturer maker makers exporter exporters importer supplier suppliers retailer carmaker " +
    "chipmaker drugmaker planemaker automaker shipowner shipbuilder shipyard subsidiary shares shareholders shareholder stock " +
    "hypermarket supermarket conglomerate consortium startup group giant firm firms producer producers carrier airline contractor contractors " +
    "distributor wholesaler dealer operator brand miner refiner utility vendor rival " +
    "groupe société entreprise opérateur fabricant fournisseur action actions actionnaires exportateur importateur firme " +
    "géant constructeur équipementier distributeur armateur marque filiale avionneur industriel " +
    "empresa empresas compañía acciones accionistas fabricante proveedor proveedora exportador exportadora importador importadora " +
    "filial grupo petrolera minera cadena gigante consorcio aerolínea constructora operadora marca firma distribuidora " +
    "companhia ações acionistas fornecedor fornecedora petrolífera mineradora rede fabricantes operadora montadora varejista " +
    "azienda società gruppo produttore fornitore azionisti costruttore colosso impresa catena marchio compagnia " +
    "bedrijf fabrikant leverancier aandelen aandeel bolag bolaget tillverkaren koncernen aktien aktie aktionäre " +
    "شركة شركات أسهم سهم مجموعة מניות חברת קבוצת"
  ).split(" "),
);

/** The word begins with it and has an ending of a few letters. */
const beginnings =
  /^(?:компани|компані|фирм|фірм|завод|концерн|производител|поставщик|акци|акці|холдинг|корпорац|предприяти|импорт[её]р|экспорт[её]р|дочк|виробник|постачальник|підприємств|імпортер|експортер|группа|групи?|гипермаркет|супермаркет|гіпермаркет|магазин|бумаги|котировки|papír|árfolyam|notowani|kurs|ритейлер|ретейлер|авиакомпани|сеть|сети|spółk|koncern|producen|akcj|przedsiębiorstw|firm|dostawc|grup|sieci?|gigant|společnost|výrobc|akci|dodavatel|firm|skupin|řetěz|şirket|firma|üretici|hisse|holding|grub|devi)\p{L}{0,5}$/u;

/** The word ends with it and an ending: compounds. */
const ends =
  /(?:konzern|firma|unternehmen|hersteller|zulieferer|händler|lieferant|betreiber|reederei|werft|bauer|kette|gruppe|tochter|riese|aktie|ausrüster|anbieter|werk|standort)(?:s|n|en|e|es|r|in)?$|(?:gyár|vállalat|cég|gyártó|részvény|konszern|üzletlánc|csoport|forgalmazó)\p{L}{0,8}$|(?:yhtiö|valmistaja|konserni|ketju|osake|osakk|toimittaja|varustamo|jätti|jättiläi)\p{L}{0,6}$|(?:tillverkare|bolag|koncern|jätte)\p{L}{0,4}$/u;

const isUnspacedCue = {
  before:
    /(?:公司|集团|集團|企业|企業|厂商|廠商|大手|メーカー|会社|기업|회사|업체|업체인|บริษัท|หุ้น)[\s「『“"]?$/u,
  after:
    /^(?:[의가는은]\s(?:\S{1,6}\s)?)?[\s」』”"]?(?:公司|集团|集團|企业|企業|厂商|廠商|股价|股價|股份|股票|社|会社|の株|株|기업|회사|주가|주식|그룹|공장|측|社の)/u,
} as const;

/** Kinds of goods: a model's short name ("K2") counts beside one. */
const goods =
  /^(?:rifles?|drones?|uavs?|missiles?|rockets?|howitzers?|tanks?|helicopters?|engines?|trucks?|jets?|fighters?|aircraft|quadcopters?|fusils?|chars?|canons?|cannons?|cañones|cannoni|canhões|obusiers?|hélicoptères?|moteurs?|avions?|fusiles|misil|misiles|tanques?|obús|obuses|helicópteros?|motores|fuzil|fuzis|mísseis|míssil|fucil[ei]|missil[ei]|carr[oi]|elicotter[oi]|obic[ei]|dron[iey]?|dronów|dronů)$|(?:drohne|panzer|haubitze|gewehr|hubschrauber|rakete|motor|flugzeug|jet)(?:n|en|e|s)?$|^(?:zestaw|wyrzutni|комплекс|karabin|pocisk|czołg|armatohaubic|haubic|śmigłow|silnik|pušk|raket|střel|tank|houfnic|vrtulník|motor|дрон|беспилотник|винтовк|ракет|танк|гаубиц|верт[оа]л|двигател|самол[её]т|безпілотник|гвинтівк|гелікоптер|двигун|літак|drón|pusk|rakét|harckocsi|löveg|helikopter|tüfe|füze|obüs|tüfek|droon|kivääri|ohju|panssari|haupits|moottori)\p{L}{0,8}$/u;
const unspacedGoods =
  /^\s?(?:无人机|無人機|步枪|步槍|导弹|飛彈|坦克|榴弹炮|榴彈炮|戦車|自走砲|ライフル|ミサイル|자주포|전차|드론|미사일|소총|รถถัง)/u;

/** Words of the stock exchange: they go with a firm that is called as a place, where "company" does not. */
const stockWords =
  /^(?:shares|shareholders?|acciones|accionistas|títulos|aktien?|aktionäre|actions?|actionnaires|ações|acionistas|titol[oi]|azionisti|akcj[aeię]|akcie|akcií|részvény\p{L}*|osak\p{L}+|hisse\p{L}*|акци\p{L}*|акці\p{L}*)$/u;

const market =
  /[%‰]|(?:^|[^\p{L}])(?:percent|per cent|pour cent|por ciento|por cento|per cento|prozent|procent|proc\.|pct|процент|відсотк|százalék|yüzde|prosent|bourse|börse|dax|bolsa|ibex|ibovespa|borsa|piazza affari|giełd|burz|tőzsd|pörssi|borsas|бирж|бірж|індекс|индекс|nasdaq|wall street|stock exchange|ftse|cac 40)/iu;

/** @returns whether a passage tells of prices and shares: firms stand there in rows */
export function isMarketReport(passage: string): boolean {
  return market.test(passage);
}

const before = new Set("titolo titoli títulos titre titres título papel".split(" "));

/** @param word in lower case; whether it tells a firm right before its name and means much else: "il titolo Leonardo" */
export function isCueBefore(word: string): boolean {
  return before.has(word) || isCue(word);
}

/** @param word in lower case, with its accents */
export function isStockWord(word: string): boolean {
  return stockWords.test(word);
}

/** What firms do in our news; persons do it too, so it says less than a trade word. */
const verbs = new RegExp(
  `^(?:${(
    "sign(?:s|ed) ship(?:s|ped) order(?:s|ed) deliver(?:s|ed) export(?:s|ed) import(?:s|ed) " +
      "suppl(?:ies|ied|y) announced reported manufactur(?:es|ed) produc(?:es|ed) acquir(?:es|ed) signé " +
      "livr(?:é|e|era) command(?:é|e) annonc(?:é|e) exporté fourni\\p{L}* vend\\p{L}+ construi\\p{L}+ " +
      "liefer\\p{L}+ bestell\\p{L}+ geliefert meldete baut produzier\\p{L}+ verkauf\\p{L}+ exportier\\p{L}+ " +
      "comunic\\p{L}+ inform(?:ó|ou|ará) teilte közöl\\p{L}+ poinformow\\p{L}+ firmó firmará " +
      "anunci(?:ó|ará|ou) entreg\\p{L}+ export[oó]\\p{L}* suministr\\p{L}+ fabric\\p{L}+ firmat[oa] " +
      "annuncia\\p{L}+ consegn\\p{L}+ esporta\\p{L}+ forni\\p{L}+ noleggia\\p{L}+ assinou encomend\\p{L}+ " +
      "compr(?:ou|ó) podpis\\p{L}+ dostarcz\\p{L}+ ogłosi\\p{L}+ zamówi\\p{L}+ sprzeda\\p{L}+ podepsal\\p{L}* " +
      "dodal\\p{L}* oznámil\\p{L}* objednal\\p{L}* prodal\\p{L}* aláír\\p{L}+ bejelent\\p{L}+ szállít\\p{L}+ " +
      "rendel\\p{L}+ allekirjoit\\p{L}+ toimit\\p{L}+ tilasi\\p{L}* ilmoitti\\p{L}* myi tilat\\p{L}+ imzala\\p{L}+ " +
      "açıkla\\p{L}+ duyur\\p{L}+ sattı üret\\p{L}+ подписа\\p{L}+ постав\\p{L}+ заказа\\p{L}+ объяви\\p{L}+ " +
      "сообщи\\p{L}+ закупи\\p{L}+ прода[лв]\\p{L}* підписа\\p{L}+ замови\\p{L}+ оголоси\\p{L}+"
  ).replaceAll(" ", "|")})$`,
  "u",
);

/** @param word in lower case, with its accents */
export function isTradeVerb(word: string): boolean {
  return verbs.test(word);
}

/** @param word in lower case, with its accents */
export function isCue(word: string): boolean {
  const one = word.endsWith("s") ? word.slice(0, -1) : word;
  return exact.has(word) || exact.has(one) || beginnings.test(word) || ends.test(word);
}

/** @param word in lower case, with its accents */
export function isGoods(word: string): boolean {
  return goods.test(word);
}

const window = 12;

/** @returns the cue right before or after a name in a script without spaces; undefined where there is none */
export function unspacedCue(text: string, start: number, end: number): string | undefined {
  const before = isUnspacedCue.before.exec(text.slice(Math.max(0, start - window), start));
  return (before ?? isUnspacedCue.after.exec(text.slice(end, end + window)))?.[0].trim();
}

/** @returns the kind of goods right after a model's name in a script without spaces */
export function unspacedGoodsAfter(text: string, end: number): string | undefined {
  return unspacedGoods.exec(text.slice(end, end + window))?.[0].trim();
}
