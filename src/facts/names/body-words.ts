const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The main word of a body's name: the last one, or the one before "of". In lower case. */
export const bodyHeads = list(`
  academy administration agency alliance assembly association authority bank board brigade brotherhood bureau
  cabinet centre center chamber church city-council club coalition college command commission committee
  community companies company confederation conference congress consortium convention cooperative corporation corps council court
  department directorate directorate-general division embassy enterprise enterprises exchange faculty federation fellowship force forces forum foundation
  fund gmbh government group groups guild headquarters holding holdings hospital inc incorporated industries
  institute institutes institution institutions inspectorate judiciary laboratories laboratory league legislature library limited ltd llc llp plc corp co
  ministry mission movement museum network observatory office orchestra order organisation organization panel
  parliament partners partnership party police polytechnic press register registry school schools secretariat
  senate seminary service services societies society studio studios syndicate systems taskforce team
  technologies trust tribunal union unions universities university workshops
  universität université universidad università universidade institut ministerium ministère ministerio bundesamt
  gesellschaft verein stiftung hochschule école akademie académie`);

/** Heads that name a body only together with other words before them, never before "of" alone. */
export const trailingHeads = list(`
  inc incorporated ltd llc llp plc corp co gmbh limited companies enterprise enterprises holding holdings
  industries partners systems technologies services studios force exchange team club city-council community
  workshops mission order movement register command government convention division`);

/** Heads that go on with "on": "Committee on Economic Rights". */
export const headsBeforeOn = list(
  "committee council commission group conference board panel forum institute centre center convention",
);

/** Words of subjects that come first in names like "Food and Drug Agency". */
export const subjectWords = list(`
  agriculture archaeology art arts business commerce communication communications computing culture
  defence defense design development drug drugs economics economy education energy engineering
  environment finance fisheries food forestry health history human humanities industry information
  innovation justice labor labour language languages law legal letters literature management medicine
  mathematics media music nature oceans operations peace philosophy planning policy politics population
  research revenue rights safety science sciences security social society sport sports statistics
  technology tourism trade training transport treaty water welfare women work youth`);

/** Bodies that are known by their abbreviations everywhere. */
export const shortBodies: ReadonlySet<string> = new Set(
  `UN EU AU WHO WTO IMF ILO ITU WIPO NATO OECD OPEC OSCE ASEAN UNESCO UNICEF UNHCR UNDP UNEP IAEA ICRC
   ICC ICJ INTERPOL ICANN IEEE IETF ISO IEC FBI CIA NASA NSA FDA SEC FIFA IOC BBC CNN`.split(/\s+/),
);
