/**
 * Words that stand beside a firm's name and seldom beside anything else: a weak name
 * with one of them next to it is a mention. Trade and stock words of our languages;
 * Cyrillic ones are found in their cases too.
 */
export const cues: readonly string[] = (
  "company,companies,corporation,manufacturer,maker,makers,exporter,importer,supplier,retailer,carmaker," +
  "chipmaker,shipowner,shipbuilder,subsidiary,shares,shareholders,stock,conglomerate,consortium,startup," +
  "Konzern,Firma,Unternehmen,Hersteller,Zulieferer,Händler,Aktie,Aktien,Aktionäre,Tochterfirma,Lieferant," +
  "groupe,société,entreprise,opérateur,fabricant,fournisseur,actions,actionnaires,exportateur,importateur," +
  "empresa,compañía,acciones,accionistas,fabricante,proveedor,exportador,importador,filial," +
  "companhia,ações,acionistas,fornecedor,azienda,società,titolo,titoli,gruppo,produttore,fornitore,azionisti," +
  "spółka,spółki,koncern,producent,akcje,akcji,przedsiębiorstwo,firma,firmy,dostawca," +
  "společnost,společnosti,výrobce,akcie,akcií,dodavatel,vállalat,cég,gyártó,részvény,részvényei," +
  "şirketi,şirketinin,firması,üreticisi,hisseleri,holdingi,yhtiö,yhtiön,valmistaja,osake,osakkeet," +
  "компания,фирма,завод,концерн,производитель,поставщик,акция,холдинг,корпорация,предприятие,импортёр,экспортёр,дочка," +
  "компанія,виробник,постачальник,акція,корпорація,підприємство,імпортер,експортер," +
  "公司,集团,集團,企业,企業,厂商,廠商,股价,股價,会社,기업,회사"
).split(",");
