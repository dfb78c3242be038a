/** Words right beside a name by which it is something or somebody else: a hotel, a street, another firm. Lower case. */

/** Before it: "Hotel Continental", «улица Калашникова», "ciudad de Santander" by its noun alone. */
const heads = new Set(
  (
    "hotel hôtel restaurant restaurante ristorante café bar pub cinema kino theater theatre théâtre teatro stadion stadium stade " +
    "estadio stadio arena museum musée museo straße platz burg schloss kirche berg insel rue avenue boulevard place château " +
    "église mont calle plaza avenida iglesia ciudad villa cerro monte rua praça cidade via piazza chiesa santa santo san saint " +
    "mount lake river cape fort port ulica plac kościół ulice náměstí hrad utca tér caddesi sokak sokağı " +
    "улица улице улицы площадь проспект проспекте вулиця вулиці площа проспекті гора озеро река річка"
  ).split(" "),
);

/** After it, with a capital: "Bosch Street", "Siemens Arena". */
const things =
  "field gate gardens center centre court hall street road avenue lane beach bay island islands river lake valley mountain mountains hill hills hotel arena stadium park square " +
  "committee commission association society council institute agency party church act award league club school academy " +
  "fund press post times journal tribune herald university college museum foundation hospital prize cup tower bridge county city town championship";

/** After it, with a capital: another firm of the family, "Samsung Life Insurance". */
const trades =
  "life insurance assurance bank banking financial finance capital heavy motors energy gas oil chemical chemicals electric electrical " +
  "steel shipbuilding marine aviation airlines airways ventures logistics pharma pharmaceuticals healthcare mobility " +
  "petroleum refining mining cement foods properties realty securities investments asset leasing telecom mobile networks sdi " +
  "versicherung versicherungen bank energie assurances banque énergie seguros banco energía energia assicurazioni banca";

const tails = new Set(`${things} ${trades}`.split(" "));

/** "Nokian kaupunki" is the town. */
export function isTownWord(word: string): boolean {
  return /^(?:kaupun|kunn[ai]|keskust)/u.test(word);
}

export function isHead(word: string): boolean {
  return heads.has(word);
}

export function isTail(word: string): boolean {
  return tails.has(word);
}

/** Other firms of a Japanese family: トヨタ自動車九州, 三菱電機. */
const japaneseTail =
  /^(?:北海道|東北|東日本|西日本|中部|関西|四国|九州|沖縄|自動車|電機|重工|銀行|商事|物産|建設|化学|生命|証券|不動産)/u;
/** Sports teams that are called as their owner. */
const teams =
  /^\s?(?:타이거즈|라이온즈|이글스|베어스|트윈스|자이언츠|히어로즈|위즈|랜더스|다이노스|ドラゴンズ|タイガース|ライオンズ|ホークス|イーグルス|ベイスターズ)/u;

const firstUnspaced = 0x1100;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const japaneseReach = 20;

/** @returns whether a name without spaces goes on to that of another firm, or of a team */
export function isUnspacedKin(text: string, end: number): boolean {
  // A space may stand before a Korean team; nothing of it is Latin or Cyrillic.
  if (!(text.charCodeAt(end + 1) >= firstUnspaced)) return false;
  if (teams.test(text.slice(end, end + 8))) return true;
  const isTail = japaneseTail.test(text.slice(end, end + 4));
  return isTail && kana.test(text.slice(Math.max(0, end - japaneseReach), end + japaneseReach));
}

const nationalities = new RegExp(
  `^(?:${(
    "hiszpa španěl spanyol espanjal испанск іспанськ spanisch brasile[ñn] brasilei brasilian brazil " +
      "brésil argentin mexican mexikan colombian chilen canad kanad austral indones indonez vietnam thai " +
      "norweg norvég norueg norsk danish danois dánsk dän duńsk belg österreich austri rakousk greek grec " +
      "grieg řeck portug roumain rumän rumuńsk bulgar serb kazakh kasach kazach belarus bielorus białorus " +
      "bělorus taiwan singapor singapur emirat saudi saoudi hungarian ungar węgiersk maďarsk hongrois " +
      "húngar italian french german spanish british american chinese russian turkish polish czech finnish " +
      "swedish japanese korean iranian israeli indian dutch swiss ukrainian italien français allemand " +
      "espagnol britanni américain chinois russe(?!\\p{L}) turc polonais japonais coréen italiano italiana " +
      "francés francesa alemán alemana alemão alemã británic estadounidense chin[oa](?!\\p{L}) " +
      "rus[oa](?!\\p{L}) turc[oa](?!\\p{L}) japon[eé]s surcoreano americana? inglesa? suec[oa] finland tedesc " +
      "cines[ei] russ[oa](?!\\p{L}) giappones italienisch französisch deutsch britisch amerikanisch " +
      "chinesisch russisch türkisch polnisch tschechisch finnisch schwedisch japanisch włosk francusk " +
      "niemieck brytyjsk amerykańsk chińsk rosyjsk tureck fińsk szwedzk japońsk italsk francouzsk německ " +
      "britsk americk čínsk rusk finsk švédsk japonsk olasz francia német brit(?!\\p{L}) amerikai kínai " +
      "orosz török finn(?!\\p{L}) svéd japán итальянск французск немецк британск американск китайск российск " +
      "турецк финск шведск японск италійськ французьк німецьк британськ американськ китайськ російськ " +
      "турецьк фінськ шведськ японськ italyan fransız alman ingiliz çinli finli isveçli japon"
  ).replaceAll(" ", "|")})\\p{L}{0,4}$`,
  "u",
);

/** "l'italienne Beretta", "włoskiego Leonardo": papers tell firms by their country. */
export function isNationality(word: string): boolean {
  return nationalities.test(word);
}
