import { looseOffices, occupations, offices } from "../facts/names/role-words.js";
import type { Wanted } from "./wanted.js";

/** What kind of words answers "which …" of a noun in lower case; `undefined` for other nouns. */
export function nounClass(noun: string): Wanted | undefined {
  const known = classes.get(noun) ?? (isRole(noun) ? "person" : undefined);
  if (known !== undefined) return known;
  const singular = noun.replace(/ies$/u, "y").replace(/s$/u, "");
  if (singular === noun) return undefined;
  return isRole(singular)
    ? "person"
    : (classes.get(singular) ?? classes.get(noun.replace(/es$/u, "")));
}

/** Whether a word in lower case names an office or an occupation: "secretary-general", "poet". */
export function isRole(word: string): boolean {
  const last = word.split("-").at(-1) ?? "";
  return [word, last, word.split("-", 1)[0] ?? ""].some(
    (part) => offices.has(part) || occupations.has(part) || looseOffices.has(part),
  );
}

const nouns: readonly (readonly [Wanted, string])[] = [
  ["year", "year"],
  ["date", "date day month time decade era season birthday"],
  ["century", "century"],
  ["share", "percentage percent proportion share portion fraction"],
  ["count", "number population total"],
  ["duration", "duration lifespan"],
  ["age", "age"],
  ["money", "cost price fee budget revenue income salary sum profit"],
  [
    "measure",
    "temperature height length width depth distance speed weight size elevation altitude diameter rate",
  ],
  [
    "person",
    `person man woman player scientist duke officer son daughter brother sister father mother wife husband
     nephew uncle grandfather successor predecessor rival official host doctor inhabitant celebrity figure
     alumnus graduate ruler owner composer conqueror`,
  ],
  [
    "place",
    `city country place state location province region county town continent island river venue village nation
     capital area district neighborhood neighbourhood borough lake sea ocean mountain desert valley colony
     territory kingdom street road stadium port harbor harbour birthplace hometown suburb municipality peninsula
     park site coast castle fort headquarters`,
  ],
  [
    "name",
    `company organization organisation university school college institution institute agency team club band group
     party treaty agreement war battle act law book novel film movie song album show series magazine newspaper
     journal language religion dynasty empire tribe church monastery museum building bridge ship award prize
     event conference festival declaration proclamation ministry department committee council
     commission court airline airport network channel station brand product car model corporation firm bank
     union army society association foundation program programme project treatise poem play work movement
     denomination league nickname title alliance coalition pact cathedral palace theater
     theatre hotel gallery library railway tower planet spacecraft mission operation crisis revolution
     academy uprising rebellion ethnicity
     nationality culture surname protocol convention publication
     studio label game console software system website hospital family house order sect`,
  ],
];

const classes: ReadonlyMap<string, Wanted> = new Map(
  nouns.flatMap(([wanted, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, wanted] as const),
  ),
);
