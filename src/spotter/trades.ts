/** Words of full names that papers leave out: trades, seats, countries; and nouns beside products. */

/**
 * Where Chinese firms are registered, which their names begin with by law and papers leave
 * out (State Council, Enterprise Name Registration Provisions, 2021, article 6).
 */
export const seatsBefore: readonly string[] = (
  "Anhui,Beijing,Changsha,Chengdu,Chongqing,Dalian,Dongguan,Foshan,Fujian,Fuzhou,Guangdong,Guangxi,Guangzhou," +
  "Guizhou,Hainan,Hangzhou,Harbin,Hebei,Hefei,Henan,Hubei,Huizhou,Hunan,Jiangsu,Jiangxi,Jinan,Kunming,Lanzhou," +
  "Liaoning,Nanchang,Nanjing,Nantong,Ningbo,Qingdao,Shandong,Shanghai,Shanxi,Shaanxi,Shenyang,Shenzhen,Sichuan," +
  "Suzhou,Taizhou,Tianjin,Wenzhou,Wuhan,Wuxi,Xiamen,Xi'an,Xian,Yantai,Yiwu,Yunnan,Zhejiang,Zhengzhou,Zhongshan,Zhuhai,SZ," +
  "北京,北京市,上海,上海市,深圳,深圳市,广州,广州市,广东,杭州,杭州市,浙江,江苏,苏州,南京,天津,重庆,成都,武汉,西安,厦门,青岛,宁波,东莞,东莞市," +
  "珠海,山东,福建,湖南,湖北,河南,河北,四川,安徽,合肥,长沙,大连,沈阳,济南,無錫,无锡,中山,佛山,香港,北京,廣州,廣東,蘇州,重慶,武漢,廈門,青島,寧波,東莞"
).split(",");

export const tradesAfter: readonly string[] = (
  "Import & Export,Import Export,Imp & Exp,Imp. & Exp.,I/E,Import and Export Trading,International Trading,International Trade," +
  "Trading,Trade,General Trading,Technologies,Technology,Digital Technology,Science & Technology,Science and Technology," +
  "Electronic Technology,Intelligent Technology,Information Technology,Network Technology,Hi-Tech,High-Tech,Electronics," +
  "Microelectronics,Electronic,Semiconductor,Semiconductors,Industries,Industrial,Precision Industry,Industry,Brands,Motor,Motors,Robotics,Innovations," +
  "Innovation Technology,Sistemas,Engineering,Machinery,Manufacturing,Pharmaceutical,Pharmaceuticals,Auto,Trucks," +
  "and,ve,und,et,Biracılık,Malt,Bisküvi,Çimento,Havacılık,Demir Çelik,Kimya,Petrol,Vegyészeti Gyár,Gyár,Járműipari,Otomotiv,Hava Taşımacılığı,Taşımacılık,Makina,Makine,Gıda,Tekstil,İnşaat,Enerji,Teknolojileri,Sistemleri," +
  "Maschinenfabrik,Maschinenbau,Technik,Elektronik,Costruzioni,Elettronica,Construcciones,Cosméticos,Electrónica," +
  "Indústria Aeroespacial,Aerospace and Defense,Indústria,Elektronik,Savunma," +
  "进出口,進出口,科技,技术,技術,数字技术,電子,电子,实业,實業,贸易,貿易,国际贸易,创新科技,創新科技,精密工業,製作所,工業,自動車"
).split(",");

/** A subsidiary's country; the rest is its name only where the whole stands in the text too. */
export const countriesAfter: readonly string[] = (
  "Polska,Deutschland,Österreich,Schweiz,France,Italia,España,Ibérica,Portugal,Brasil,México,Argentina,Chile,Türkiye,Hungary," +
  "Magyarország,Suomi,Finland,Sverige,Norge,Danmark,Nederland,Belgium,Romania,Bulgaria,Česko,Slovakia,Ukraine,Україна,Россия,Рус," +
  "Russia,Rus,Kazakhstan,Казахстан,China,Japan,Korea,Taiwan,India,Singapore,Malaysia,Vietnam,Thailand,Indonesia,Australia,Canada," +
  "ČeskoSlovensko,Československo,UK,USA,Europe,Asia,Middle East,Africa,America,North America,Hong Kong,HK"
).split(",");

/** Kinds of works before a name. */
export const worksBefore: readonly string[] = (
  "Zakłady Mechaniczne,Zakłady Chemiczne,Zakłady Metalowe,Zakłady,Fabryka Broni,Fabryka,Przedsiębiorstwo,Závody," +
  "НПО,НПП,ПО,НПЦ,НПК,ОКБ,КБ,ЦКБ,Научно-производственное объединение,Научно-производственное предприятие"
).split(",");

/** Generic nouns beside a product's name; never part of a mark. */
export const productNouns: readonly string[] = (
  "rifle,rifles,assault rifle,assault rifles,drone,drones,quadcopter,quadcopters,missile,missiles,helicopter,helicopters," +
  "engine,engines,truck,trucks,gun,guns,винтовка,винтовки,винтовок,дрон,дроны,дронов,гвинтівка,гвинтівки,гвинтівок," +
  "Gewehr,Gewehre,Sturmgewehr,Sturmgewehre,fusil,fusils,fucile,fucili,rifles de asalto,karabin,karabiny,puška,pušky," +
  "puskák,tüfek,tüfeği,ライフル,步枪,步槍,无人机,無人機"
).split(",");
