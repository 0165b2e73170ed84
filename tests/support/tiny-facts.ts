import type {
  BodyFact,
  CountFact,
  EventFact,
  Fact,
  ListFact,
  PersonFact,
} from "../../src/facts/fact.js";
import type { Facts, Suggestion } from "../../src/facts/facts.js";
import { foldText } from "../../src/facts/fold-text.js";
import type { Topic } from "../../src/facts/topic.js";
import type { Source } from "../../src/answers/answer.js";

let ids = 0;

type Common = Pick<Fact, "id" | "aliases" | "document" | "passage" | "span" | "quote">;

/** Where a fact stands: the whole of a passage. */
function standing({ passage, document }: Source): Common {
  const { start, end, text } = passage;
  const id = `fact${String((ids += 1)).padStart(8, "0")}`;
  return {
    id,
    aliases: [],
    document: document.path,
    passage: passage.id,
    span: { start, end },
    quote: text,
  };
}

type Details<Kind extends Fact> = Partial<Kind>;

export function bodyFact(source: Source, details: Details<BodyFact> = {}): BodyFact {
  const { expansion = "Harbour Board of Gull Rock" } = details;
  return {
    kind: "body",
    name: "HBG",
    answer: expansion,
    expansion,
    ...standing(source),
    ...details,
  };
}

export function personFact(source: Source, details: Details<PersonFact> = {}): PersonFact {
  const { role = "harbour master" } = details;
  return { kind: "person", name: "Ada Finch", answer: role, role, ...standing(source), ...details };
}

export function countFact(source: Source, details: Details<CountFact> = {}): CountFact {
  const own = { name: "12 crews", answer: "Twelve crews took part.", value: 12, unit: "crews" };
  return { kind: "count", ...own, ...standing(source), ...details };
}

export function listFact(source: Source, details: Details<ListFact> = {}): ListFact {
  const { members = ["ropes", "charts", "tools"] } = details;
  const own = { name: "Rooms", answer: members.join(", "), members };
  return { kind: "list", ...own, ...standing(source), ...details };
}

/** An event on a day, in a month or in a year, or from one to another. */
export function eventFact(
  source: Source,
  from: string,
  details: Details<EventFact> & { readonly to?: string } = {},
): EventFact {
  const { to = from, ...others } = details;
  const own = { name: "Regatta", answer: "The regatta took place.", who: [], date: { from, to } };
  return { kind: "event", ...own, ...standing(source), ...others };
}

export function topic(name: string, details: Partial<Topic> = {}): Topic {
  const id = `topic${String((ids += 1)).padStart(7, "0")}`;
  const documents = details.documents ?? ["a.md"];
  const mentions = documents.map(() => 1);
  return { kind: "body", name, count: 3, id, documents, mentions, ...details };
}

/** Facts in a list, found by comparing every one. */
export function tinyFacts(all: readonly Fact[], topics: readonly Topic[] = []): Facts {
  const events = all.filter((fact) => fact.kind === "event");
  const dates = events.flatMap(({ date }) => [date.from, date.to]).sort();
  const names = ({ name, aliases }: Fact): string[] => [name, ...aliases].map(foldText);
  return {
    size: all.length,
    all,
    find: (id) => all.find((fact) => fact.id === id),
    suggest: (typed, { limit, asked = [] }) =>
      all
        .flatMap((fact): Suggestion[] => {
          const [name, ...aliases] = names(fact);
          const sought = foldText(typed);
          if (sought === "") return asked.includes(fact.id) ? [{ fact, match: "asked" }] : [];
          if (name === sought) return [{ fact, match: "exact" }];
          if (aliases.includes(sought)) return [{ fact, match: "alias" }];
          return foldText(fact.answer).includes(sought) ? [{ fact, match: "text" }] : [];
        })
        .slice(0, limit),
    lookUp: (name) => all.filter((fact) => names(fact).includes(foldText(name))),
    similar: (name, limit) =>
      all.filter((fact) => fact.name[0]?.toLowerCase() === name[0]?.toLowerCase()).slice(0, limit),
    timeline: ({ topic: wanted, from, to }) =>
      events
        .filter(({ answer }) => foldText(answer).includes(foldText(wanted ?? "")))
        .filter(
          ({ date }) => date.to >= (from ?? "") && date.from <= (to === undefined ? "~" : `${to}~`),
        )
        .sort((a, b) => (a.date.from < b.date.from ? -1 : 1)),
    dates: dates[0] === undefined ? undefined : { from: dates[0], to: dates.at(-1) ?? "" },
    topics,
  };
}
