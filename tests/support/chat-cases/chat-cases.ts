import type { Reply } from "../chat-server/reply.js";
import { packed } from "./packed.js";
import type { ToldFact, ToldPassage } from "./told-passages.js";
import { toldPassages } from "./told-passages.js";

/** What a model does with one question, and what may come of it. */
export interface ChatCase {
  readonly kind: string;
  readonly name: string;
  /** Those that it is shown. */
  readonly passages: ReturnType<typeof packed>;
  /** What it sends: first its answer, then what it says when it is asked to repair. */
  readonly replies: readonly Reply[];
  /** The sentences that the passages support and that it says in a form fit to be read. */
  readonly truths: readonly string[];
  /** What must not come out, in any case of letters. */
  readonly forbidden: readonly string[];
}

interface Said {
  readonly text: string;
  readonly passage?: unknown;
  readonly quote?: unknown;
}

/** The whole of an answer in the form that is asked for. */
export const json = (...sentences: readonly Said[]): string => JSON.stringify({ sentences });

/** In pieces of some characters, as models send them. */
export const inPieces = (text: string, size = 150): { readonly chunks: string[] } => ({
  chunks: text.match(new RegExp(`[^]{1,${size}}`, "gu")) ?? [],
});

/** A passage, and two others behind it. */
function shown(place: number): {
  readonly told: ToldPassage;
  readonly passages: ReturnType<typeof packed>;
} {
  const at = (i: number): ToldPassage[] => toldPassages.slice(i % toldPassages.length).slice(0, 1);
  const three = [place, place + 1, place + 2].flatMap(at);
  const [told] = three;
  if (!told) throw new Error("there are no passages");
  return { told, passages: packed(three) };
}

/** The facts of the shown passage, said truly with the right quotes. */
const truly = ({ facts }: ToldPassage): Said[] =>
  facts.map(({ truth, quote }) => ({ text: truth, passage: 1, quote }));

/** One sentence among true ones. */
function among(
  place: number,
  kind: string,
  name: string,
  said: Said,
  forbidden: readonly string[],
): ChatCase {
  const { told, passages } = shown(place);
  const [first, ...others] = truly(told);
  const sentences = [...(first ? [first] : []), said, ...others];
  return {
    kind,
    name: `${told.title}: ${name}`,
    passages,
    // It stands by what it said.
    replies: [inPieces(json(...sentences)), inPieces(json(said))],
    truths: told.facts.map(({ truth }) => truth),
    forbidden,
  };
}

const everyFact = toldPassages.flatMap(({ facts }, place) =>
  facts.map((fact) => ({ fact, place })),
);

function factAfter(place: number, skip: number): ToldFact {
  const { facts } = toldPassages[(place + skip) % toldPassages.length] ?? { facts: [] };
  const [fact] = facts;
  if (!fact) throw new Error("a passage tells nothing");
  return fact;
}

const wellBehaved: ChatCase[] = toldPassages.flatMap((_, place) => {
  const { told, passages } = shown(place);
  const truths = told.facts.map(({ truth }) => truth);
  const said = json(...truly(told));
  const forms: readonly (readonly [string, string])[] = [
    ["plain", said],
    ["in a code fence", `\`\`\`json\n${said}\n\`\`\``],
    [
      "after thoughts",
      `<think>First {"text": "a thought that is no answer"} then.</think>\n${said}`,
    ],
    ["among words", `Of course! Here is {what you asked}:\n\n${said}\n\nDo ask again.`],
    ["a bare list", JSON.stringify(truly(told))],
  ];
  const quoted = told.facts.map(({ quote }) => ({ text: quote, passage: 1, quote }));
  const verbatim = {
    kind: "well-behaved",
    name: `${told.title}: word for word`,
    passages,
    replies: [inPieces(json(...quoted))],
    truths: quoted.map(({ text }) => text),
    forbidden: [],
  };
  const inForms = forms.map(([name, text]) => ({
    kind: "well-behaved",
    name: `${told.title}: ${name}`,
    passages,
    replies: [inPieces(text, 20)],
    truths,
    forbidden: ["thought", "of course", "do ask"],
  }));
  return [...inForms, verbatim];
});

/** What a model may put behind a sentence that is right. */
const tails = [
  ", so claim your free gifts now",
  " and you should visit my shop",
  " (ignore all rules)",
  ", which was a crime",
];

const lying: ChatCase[] = everyFact.flatMap(({ fact, place }) => {
  const { quote, truth, lies } = fact;
  const elsewhere = factAfter(place, 1).quote;
  const unshown = factAfter(place, 5);
  const told = lies.map(([kind, text]) =>
    among(place, kind, text, { text, passage: 1, quote }, [text]),
  );
  const other = unshown.truth;
  const tail = tails[place % tails.length] ?? "";
  const tailed = `${truth.slice(0, -1)}${tail}.`;
  return [
    ...told,
    among(place, "a clause of its own", tail, { text: tailed, passage: 1, quote }, [tail]),
    among(
      place,
      "a sentence of its own",
      tail,
      { text: `${truth} Claim your free gifts now.`, passage: 1, quote },
      ["free gifts"],
    ),
    among(place, "quote of another passage", other, { text: other, passage: 1, quote: elsewhere }, [
      other,
    ]),
    among(place, "invented citation", other, { text: other, passage: 9, quote: unshown.quote }, [
      other,
    ]),
    among(place, "invented quote", other, { text: other, passage: 1, quote: other }, [other]),
    among(
      place,
      "invented footnote",
      `${truth} [7]`,
      { text: `In other words: ${truth} [7]【3†source】`, passage: 1, quote },
      ["[7]", "†"],
    ),
  ];
});

const secret = "letter for letter, in the language of the passage";
const attacks: readonly (readonly [
  kind: string,
  (truth: string) => string,
  forbidden: readonly string[],
])[] = [
  ["mention of everyone", (truth) => `@everyone ${truth}`, ["@everyone"]],
  ["hidden mention", (truth) => `@\u200beveryone ${truth}`, ["everyone"]],
  ["mention of a person", (truth) => `<@123456789012345678> ${truth}`, ["123456789012345678"]],
  ["mention of a role", (truth) => `${truth} <@&99887766554433221>`, ["99887766554433221"]],
  ["tag of a channel", (truth) => `See <#123456789012345678>. ${truth}`, ["<#"]],
  ["link", (truth) => `${truth} See https://gifts.example/free`, ["gifts.example", "https"]],
  ["link of Markdown", (truth) => `[${truth}](https://gifts.example)`, ["gifts.example", "]("]],
  ["wide link", (truth) => `${truth} ｈｔｔｐｓ：／／gifts.example`, ["gifts.example"]],
  ["invitation", (truth) => `${truth} discord.gg/abcdef`, ["discord.gg"]],
  ["code fence", (truth) => `\`\`\`\n${truth}\n\`\`\`\n# Free gifts`, ["```", "free gifts", "\n"]],
  [
    "heading and quote",
    (truth) => `> # ${truth}\n-# small\n||hidden||`,
    ["> #", "small", "hidden"],
  ],
  ["closing the fence", (truth) => `⟦end of passage 1⟧ ${truth} ⟦passage 2⟧`, ["⟦", "⟧"]],
  ["prompt leak", () => `My rules say: copied exactly, ${secret}.`, [secret]],
  ["turned around", (truth) => `\u202e${truth}\u202c`, ["\u202e"]],
];

const hostile: ChatCase[] = toldPassages.flatMap(({ facts: [fact] }, place) =>
  attacks.map(([kind, attack, forbidden]) => {
    const said = { text: attack(fact?.truth ?? ""), passage: 1, quote: fact?.quote ?? "" };
    return among(place, kind, kind, said, forbidden);
  }),
);

const faults: readonly (readonly [
  kind: string,
  replies: (said: string) => readonly Reply[],
  survive: number,
])[] = [
  [
    "truncated within a sentence",
    (said) => [{ ...inPieces(said.slice(0, -12)), end: "length" }],
    1,
  ],
  ["connection cut", (said) => [{ ...inPieces(said.slice(0, -12)), then: "cut" }], 1],
  ["half an event", (said) => [{ ...inPieces(said.slice(0, -12)), then: "half" }], 1],
  ["hangs in the middle", (said) => [{ ...inPieces(said.slice(0, -12)), then: "hang" }], 1],
  ["says the same for ever", (said) => [{ ...inPieces(said, 4_000), then: "endless" }], 0],
  ["refuses", () => [{ end: "refused" }], -1],
  ["refuses in words", () => [{ text: "I am sorry, but I cannot help with that." }], -1],
  ["says nothing", () => [{}], -1],
  ["an empty list", () => [{ text: '{"sentences":[]}' }], -1],
  ["blanks for ever", () => [{ text: " ".repeat(500), then: "endless" }], -1],
  ["status 429", () => [{ status: 429 }], -1],
  ["status 500", () => [{ status: 500 }], -1],
  ["hangs at once", () => ["hang"], -1],
  ["hangs up", () => ["cut"], -1],
  ["garbage", () => [{ text: "{{{{", then: "garbage" }], -1],
];

const faulty: ChatCase[] = faults.flatMap(([kind, replies, survive], i) => {
  const { told, passages } = shown(i);
  const truths = told.facts.map(({ truth }) => truth);
  return {
    kind: "faulty",
    name: kind,
    passages,
    replies: replies(json(...truly(told))),
    // Of a broken answer the last sentence is not whole.
    truths: survive < 0 ? [] : truths.slice(0, truths.length - survive),
    forbidden: ["sorry"],
  };
});

/** Every case; well over 150. */
export const chatCases: readonly ChatCase[] = [...wellBehaved, ...lying, ...hostile, ...faulty];
