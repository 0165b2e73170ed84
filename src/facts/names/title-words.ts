const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words before a person's name that say no office. Without dots, in lower case. */
export const courtesyTitles = list(
  `mr mrs ms miss mx messrs dr prof professor sir dame madam madame mme mlle monsieur m he hon
   honourable honorable rev reverend fr herr frau señor señora sr sra srta don doña dra signor signora
   excellency his her shri smt ustadh haji hajji sheikh shaikh`,
);

/** Of these a single letter or an ordinary word counts only before another title or after one. */
export const weakTitles = list("m he his her don miss fr sr");

/** Titles and the like that are written with a full stop and go on. */
export const abbreviatedTitles = list(
  `mr mrs ms messrs mx dr prof hon rev fr sr sra srta dra mme mlle gen col lt maj capt cpt sgt cmdr
   adm gov sen rep amb st ste mt ft jr h he dipl ing mag pres`,
);

/** What follows a name after a comma and belongs to it. */
export const endingsAfterComma = list(
  "inc incorporated ltd limited llc llp plc corp gmbh ag jr sr lp",
);

/** After a person's name. */
export const personEndings = list("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi i");

/** Small words inside a person's name. */
export const nameParticles = list(
  "de da do dos das del della di du la le van von der den ter ten zu zur af av bin binti ibn al el ul y e",
);
