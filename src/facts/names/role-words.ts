const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Offices: what only a person holds. In lower case, the last part of a hyphenated one. */
export const offices = list(`
  abbot adviser advisor ambassador archbishop attorney auditor bishop cardinal ceo cfo coo cto cio chair chairman
  chairperson chairwoman chancellor chief co-chair co-founder cofounder commander commissioner comptroller consul
  controller coordinator councillor councilor councilman counsellor counselor dean deputy director
  emperor empress envoy governor headmaster headmistress inspector judge justice king
  librarian magistrate manager marshal mayor minister moderator monarch officer ombudsman ombudsperson
  pope premier president prince princess professor prosecutor provost queen rapporteur
  rector registrar secretary senator congressman congresswoman shah sheriff speaker
  spokesman spokesperson spokeswoman sultan superintendent supervisor tsar tsarina czar treasurer
  trustee undersecretary vicar viceroy general admiral colonel major captain lieutenant sergeant
  brigadier lecturer duke duchess earl countess baron baroness count caliph emir khan
  pharaoh regent chamberlain chaplain curator patriarch attaché
  vice-president co-director vice-chancellor vice-chair`);

/** Offices that a body or a thing may be called as well. */
export const looseOffices = list(
  "chief counsel delegate editor fellow founder head leader member partner principal reader representative superior",
);

/** What people do, in lower case. */
export const occupations = list(`
  academic accountant activist actor actress actuary anthropologist archaeologist architect artist
  astronaut astronomer author bacteriologist banker barrister biochemist biologist biophysicist
  boxer broadcaster businessman businesswoman cartographer cartoonist chemist choreographer clergyman
  coach columnist comedian composer conductor cosmonaut cricketer critic cryptographer
  dancer dentist designer diplomat dramatist economist engineer entomologist entrepreneur epidemiologist explorer
  filmmaker footballer geneticist geographer geologist geometer guitarist historian humanist humorist illustrator
  immunologist industrialist inventor jeweler journalist jurist lawyer lexicographer linguist logician
  mathematician merchant meteorologist microbiologist missionary mountaineer musician naturalist
  neurologist neuroscientist novelist nun nurse oceanographer paleontologist palaeontologist painter
  pathologist pharmacist philanthropist philologist philosopher photographer physician physicist
  physiologist pianist pilot playwright poet politician priest producer programmer psychiatrist
  psychoanalyst psychologist quarterback rabbi rapper reformer reporter sailor saxophonist scholar
  scientist screenwriter sculptor singer singer-songwriter sociologist soldier solicitor songwriter
  soprano statesman statistician statesperson surgeon surveyor swimmer teacher theologian theorist tenor trumpeter
  violinist virologist weaver writer zoologist cleric monk botanist researcher trader analyst specialist consultant`);

/** Offices that are written before a name, where one word may be the whole name: "President Lincoln". */
export const titles = list(`
  president premier chancellor secretary-general senator governor pope king queen emperor empress tsar czar
  sultan shah prince princess mayor ambassador counsellor minister chairman chairperson chairwoman
  rapporteur archbishop bishop cardinal justice judge commissioner congressman congresswoman caliph
  emir viceroy vice-president`);

/** Of these the bearer is called "of" a country: "Charles III of West Francia". */
export const royalTitles = list(
  "king queen emperor empress tsar czar sultan shah prince princess duke duchess emir pope caliph",
);

/** Offices whose word is an ordinary one too: "General Assembly". */
export const ambiguousTitles = list(
  "general major captain count cardinal king prince speaker marshal officer director",
);

/** Words before an office that belong to it, in lower case. */
export const roleModifiers = list(`
  acting adjunct assistant associate chief co- deputy emeritus executive first foreign former founding
  general honorary incumbent interim joint junior lead managing new outgoing permanent prime
  principal senior special then then- current second third fourth fifth sixth seventh eighth ninth tenth
  vice visiting presiding retired future ex-`);

/** Offices that end after another word: "President Emeritus", "Director General". */
export const roleEndings = list("emeritus emerita general designate elect nominate");
