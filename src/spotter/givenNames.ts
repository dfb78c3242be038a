/**
 * Given names and titles that stand before a surname: "Eva Bosch" and "Mr Siemens" are
 * persons. The commonest of our languages, written down by us; names that are words,
 * nationalities or months as well ("Roman", "April", "Will") are left out. Folded.
 */
const names =
  // English
  "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven " +
  "paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan " +
  "stephen larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron jose adam " +
  "nathan henry douglas zachary peter kyle noah ethan jeremy walter keith roger terry harry sean gerald carl arthur albert " +
  "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly " +
  "emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela " +
  "shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather " +
  "diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah " +
  "jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia denise fiona " +
  // German and Dutch
  "peter michael thomas andreas wolfgang klaus jurgen gunter stefan bernd uwe manfred jorg frank dieter horst martin werner " +
  "hans heinz matthias ralf holger gerhard markus helmut rainer torsten karl jens olaf detlef kai sven lars jonas lukas leon " +
  "felix moritz maximilian tobias florian sebastian philipp fabian johannes ulrich friedrich heinrich otto ernst kurt fritz " +
  "ursula monika petra sabine renate helga karin brigitte ingrid erika andrea gisela claudia susanne gabriele christa birgit " +
  "heike elke angelika anja katrin silke ute martina eva lena leonie lea johanna franziska katharina annika greta hannelore " +
  "pieter willem jan johan hendrik cornelis dirk jeroen maarten bram daan sanne femke anneke " +
  // French
  "jean pierre michel philippe alain patrick nicolas christophe laurent frederic eric olivier stephane pascal julien thierry " +
  "didier francois jacques gerard bernard daniel henri louis andre antoine guillaume mathieu luc yves claude emmanuel rene " +
  "marie nathalie isabelle catherine sylvie francoise anne valerie sandrine veronique celine stephanie aurelie camille chloe " +
  "manon lea elodie emilie delphine martine monique elias hugo theo gabriel raphael mathilde juliette claire helene " +
  // Spanish, Portuguese, Italian
  "antonio jose manuel francisco javier carlos miguel angel rafael pablo pedro jorge alberto luis fernando alejandro sergio " +
  "diego alvaro raul ivan ruben andres ramon enrique vicente joaquin ignacio jaime eduardo ricardo santiago gonzalo pilar " +
  "carmen josefa isabel dolores cristina marta lucia elena paula beatriz rosa mercedes rocio ines sofia alba noelia juan " +
  "joao paulo tiago bruno nuno rui helder vasco luiz marcos marcelo felipe gustavo rodrigo leandro adriana fernanda juliana " +
  "patricia aline camila larissa leticia mariana beatriz joana catarina rita filipa ana teresa " +
  "giuseppe giovanni mario luigi francesco andrea roberto stefano alessandro paolo marco luca davide simone matteo lorenzo " +
  "fabio massimo giorgio enrico riccardo pietro claudio gianni silvio sergio filippo tommaso elisabetta chiara giulia " +
  "francesca paola silvia valentina federica alessandra sara elisa giorgia martina ilaria caterina serena lucia " +
  // Polish, Czech, Hungarian, Finnish, Swedish, Turkish
  "jan andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz adam lukasz zbigniew " +
  "ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz maciej jakub anna maria katarzyna malgorzata agnieszka " +
  "krystyna barbara ewa elzbieta zofia teresa magdalena joanna janina monika danuta jadwiga aleksandra halina irena beata " +
  "jiri josef pavel jaroslav martin tomas miroslav zdenek vaclav frantisek petr milan karel lukas vladimir ondrej vojtech " +
  "jana marie eva hana lenka katerina lucie vera alena petra jitka martina ludmila marketa tereza zuzana " +
  "laszlo istvan jozsef janos zoltan sandor ferenc gabor attila peter tamas zsolt tibor csaba andras gyorgy balazs imre " +
  "katalin erzsebet ilona eva anna zsuzsanna margit judit agnes julianna erika krisztina gyorgyi eszter dora reka " +
  "hieronymus albrecht leonardo michelangelo vincent claude sigmund immanuel anders erkki " +
  "juha matti timo kari mikko jari antti hannu pekka markku jukka seppo mika heikki sami tuula anne paivi anneli ritva leena " +
  "pirjo sari minna tiina johanna tarja erkki eero esa petri jussi ville olli sanna riikka " +
  "lars anders per mikael johan karl nils bengt bo hans sven gunnar ake erik fredrik magnus bjorn karin kerstin ingrid birgitta " +
  "mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman abdullah mahmut recep " +
  "fatma ayse emine hatice zeynep elif meryem serife sultan hanife merve zehra esra ozlem kemal selcuk haluk orhan hakan burak " +
  // Russian and Ukrainian, in both scripts
  "александр алексеи андреи антон артем борис вадим валентин валерии василии виктор виталии владимир владислав вячеслав " +
  "геннадии георгии григории даниил денис дмитрии евгении егор иван игорь илья кирилл константин леонид максим михаил никита " +
  "николаи олег павел петр роман семен сергеи станислав степан тимофеи федор эдуард юрии ярослав анна анастасия алина " +
  "валентина валерия вера виктория галина дарья диана екатерина елена елизавета жанна зинаида ирина ксения лариса лидия " +
  "любовь людмила марина мария надежда наталья нина оксана ольга полина раиса светлана софья тамара татьяна ульяна юлия " +
  "олександр олексіи андріи василь віктор віталіи володимир вячеслав геннадіи григоріи дмитро євген іван ігор кирило " +
  "микола михаило микита олег павло петро сергіи степан тарас юріи ярослав ганна ірина катерина лариса людмила марія " +
  "наталія олена оксана тетяна юлія світлана халук сельчук " +
  "alexander aleksandr alexei aleksei andrei anton artem boris vadim valentin valery vasily viktor vitaly vladimir vladislav " +
  "vyacheslav gennady georgy grigory denis dmitry evgeny yevgeny igor ilya kirill konstantin leonid maxim maksim mikhail nikita " +
  "nikolai oleg pavel pyotr sergei semyon stepan fyodor yuri yaroslav anastasia ekaterina elena yelena irina ksenia larisa " +
  "lyudmila marina nadezhda natalia natalya nina oksana olga polina svetlana tatiana tatyana yulia oleksandr oleksiy andriy " +
  "volodymyr dmytro mykola mykhailo petro serhiy taras yuriy hanna iryna kateryna olena tetiana";

const titles =
  "inspector captain judge senator minister president professor coach detective sergeant colonel general mayor bishop chancellor " +
  "inspecteur capitaine juge sénateur senateur ministre président president professeur maire colonel docteur " +
  "capitán capitan juez senador ministro presidente profesor alcalde coronel sindaco giudice capitano professore colonnello avvocato " +
  "juiz capitão capitao prefeito professor delegado kapitan sędzia sedzia minister prezydent profesor pułkownik pulkownik " +
  "инспектор капитан судья министр президент профессор полковник генерал инженер авиаконструктор конструктор " +
  "інспектор капітан суддя міністр професор інженер " +
  "mr mrs ms miss dr prof sir lord lady herr frau monsieur madame mme mlle senor senora sr sra don dona signor signora dott " +
  "pan pani panem panu pana panna bay hanim г-н г-жа господин госпожа господина господину доктор пан пані пана пану пане";

const before = new Set(`${names} ${titles}`.split(" "));

const cyrillicCase = /^(.{3,}?)(?:а|у|ом|ем|е|ы|и|ои|еи|ю|я|і|ові|еві|ею|ою)$/u;

/** @returns whether a folded word is a given name or a title; Cyrillic ones in their cases too */
export function standsBeforeSurname(folded: string): boolean {
  if (before.has(folded)) return true;
  const stem = cyrillicCase.exec(folded)?.[1];
  return stem !== undefined && ["", "а", "я", "и", "ь"].some((end) => before.has(stem + end));
}
