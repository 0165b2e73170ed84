import { stemEnglish } from "../../passages/english-stemmer.js";

/** Words of one meaning a side; a line says two that exclude each other. */
const pairs = `
increase rise grow raise climb gain expand surge soar grew growth upward / decrease fall decline drop reduce shrink lower cut diminish dwindle downward reduction
more higher greater larger bigger above exceed over longer / less fewer lower smaller below under shorter
most highest largest biggest greatest maximum longest / least fewest lowest smallest minimum shortest
before prior earlier precede / after following later subsequently follow
first earliest oldest / last latest newest
accept approve adopt agree endorse ratify uphold welcome / reject refuse decline deny oppose object veto disapprove overturn disagree
allow permit authorize let legal lawful / forbid prohibit ban bar disallow illegal unlawful
win won victory / lose lost defeat loss
pass / fail
succeed success successful / fail failure unsuccessful
open / close shut
opened / closed
start begin began commence launch / end finish conclude cease stop terminate
arrive enter join arrival / leave left depart exit quit departure
propose proposal / oppose object
new newer newest recent / old older
exempt / pay liable
include contain / exclude omit lack
support favor for / oppose against
buy purchase acquire / sell sold
borrow / lend lent
give grant donate / receive take
hire appoint employ / fire dismiss sack
build construct erect / demolish destroy dismantle
create establish found / abolish dissolve
public / private
true / false
always / never
best better improve / worst worse worsen deteriorate
strengthen / weaken
strong / weak
early / late
north northern / south southern
east eastern / west western
left / right
male men man / female women woman
mother / father
brother / sister
son / daughter
husband / wife
import / export
add / remove subtract
inside within / outside
minority / majority
voluntary optional / mandatory compulsory obligatory required
same identical / different
rich wealthy / poor
hot warm / cold cool
safe / dangerous unsafe
easy / difficult hard
cheap / expensive
increasing / decreasing
positive / negative
winter / summer
day / night
morning / evening
maximum / minimum
offense guilty convict / acquit innocent
confirm / deny refute
praise / criticize condemn
gain / lose
profit / loss
young younger / older
fast faster quick / slow slower
heavy heavier / light lighter
free / paid
full / empty
temporary / permanent
indoor / outdoor
upstream / downstream
urban / rural
ally / enemy
attack / defend`;

const sides: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = pairs
  .trim()
  .split("\n")
  .map((line) => {
    const [one = "", other = ""] = line.split("/");
    return [stems(one), stems(other)] as const;
  });

function stems(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(wordKey));
}

/** The stem of a word in lower case, stop words too. */
export function wordKey(word: string): string {
  return stemEnglish(word.replace(/'s?$/, ""));
}

/** Word keys whose one excludes the other. Asked of every word, so it is kept by word. */
const excluded = new Map<string, ReadonlySet<string>>();
const alike = new Map<string, ReadonlySet<string>>();
for (const [one, other] of sides) {
  note(one, other);
  note(other, one);
}

function note(side: ReadonlySet<string>, against: ReadonlySet<string>): void {
  for (const word of side) {
    excluded.set(word, new Set([...(excluded.get(word) ?? []), ...against]));
    alike.set(word, new Set([...(alike.get(word) ?? []), ...side]));
  }
}

const none: ReadonlySet<string> = new Set();

/** The keys of words that say the opposite of one: "fall" of "rise". */
export function oppositesOf(key: string): ReadonlySet<string> {
  return excluded.get(key) ?? none;
}

/** The keys of words that say nearly the same, itself among them; none for a word without opposite. */
export function similarTo(key: string): ReadonlySet<string> {
  return alike.get(key) ?? none;
}

const prefix = /^(?:un|in|im|il|ir|dis|non-?|mis)(?=\p{L}{4})/u;

/** Whether one word is the other behind "un-", "in-", "dis-" or "non-". */
export function isNegatedForm(one: string, other: string): boolean {
  return one !== other && (one.replace(prefix, "") === other || other.replace(prefix, "") === one);
}
