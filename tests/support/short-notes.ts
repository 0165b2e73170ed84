import type { Files } from "./markdown-answering.js";

/** What a newcomer has first: a few short documents of no common subject. */
export const shortNotes: Files = {
  "quarry.md": `# The slate quarry

The slate quarry of Brannoch was opened in 1868 by the Dunmore brothers. It moved its office to Kiln Lane in 1902.

The quarry has 140 workers today. A tour costs 9 pounds. Visitors may look in twice a week.

A shift lasts seven hours. The winch was built in Bergen.
`,
  "choir.md": `# Minutes of the choir, 6 May 2023

Present: Nora Pike, Juan Soler, Edith Lowe.

Nora Pike, the treasurer, asked for a new piano. The committee agreed to rent one.

The spring concert is on 9 June 2023 in the upper hall. The summer concert was moved to the boat house because the roof of the hall leaks.

Certain voices are too low, according to the closing words, for the range of the new songs. Rehearsals are closed on Mondays.
`,
  "tinnock.txt": `Tinnock

This is a short note on Tinnock and its makers.

Tinnock won three prizes. Tinnock is a game with nine stones that two people play. It was thought of by Wanda Brisk.
`,
};
