import { englishStopWords } from "../../passages/stop-words.js";
import { bodyHeads } from "../names/body-words.js";
import type { Lexicon } from "../names/lexicon.js";
import { looseOffices, occupations, offices } from "../names/role-words.js";
import { everyday, participles, vague } from "./everyday-words.js";
import { remembered } from "./remembered.js";
import { singular } from "./singular.js";

/** A word with what it may do in a term. */
export interface TermWord {
  readonly text: string;
  readonly lower: string;
  /** In lower case and the singular. */
  readonly key: string;
  readonly mayOpen: boolean;
  readonly mayStand: boolean;
  /** Whether a term may end with it, or go on from it with a small word. */
  readonly mayClose: boolean;
  /** Whether it may be a term of its own: a long noun, and no word of everyday language. */
  readonly isSubject: boolean;
  readonly isPreposition: boolean;
  readonly isArticle: boolean;
  /** Whether it ends as gerunds and present participles do; "spring" and "string" do not. */
  readonly isIng: boolean;
}

/** Returns the rules for English terms; each word is looked at once. */
export function termWords(lexicon: Lexicon): (word: string) => TermWord {
  return remembered((text): TermWord => {
    const lower = text.toLowerCase();
    const isSmall = englishStopWords.has(lower);
    const isPreposition = prepositions.has(text);
    const isArticle = articles.has(text);
    const isLatin = latin.test(text);
    const isNever = vague.has(lower) || adverb.test(lower) || verb.test(lower);
    const mayOpen =
      isLatin && !isSmall && !isNever && !lexicon.is(lower, "verb") && !ordinal.test(lower);
    const mayClose = mayOpen && !adjective.test(lower) && !participles.has(lower);
    return {
      text,
      lower,
      key: singular(lower),
      mayOpen,
      mayClose,
      mayStand: isPreposition || isArticle || (isLatin && !isSmall && !adverb.test(lower)),
      isSubject: mayClose && isSubject(text, lexicon),
      isPreposition,
      isArticle,
      isIng: /[^r]ing$|.{3}ring$/u.test(lower) && lower.length > 5,
    };
  });
}

function isSubject(text: string, lexicon: Lexicon): boolean {
  const lower = text.toLowerCase();
  // Of short words only names say enough.
  if (text.length < (text === lower ? 6 : 5) || /(?:ing|ed)$/u.test(lower)) return false;
  // "Richard" may be anybody.
  if (text !== lower && lexicon.is(lower, "firstName")) return false;
  return [lower, singular(lower), lower.replace(/s$/u, "")].every(
    (form) =>
      !everyday.has(form) &&
      !bodyHeads.has(form) &&
      !roles.some((words) => words.has(form)) &&
      !lexicon.is(form, "common") &&
      !lexicon.is(form, "people"),
  );
}

const roles = [offices, looseOffices, occupations];
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’\-‐‑]+$/u;
const adjective = /(?:ed|ic|al|ive|ous|ible|able|ful|less|ish|ary)$/u;
/** Also "hereto" and "thereof". */
const adverb = /ly$|^(?:here|there|where)(?:in|of|to|by|on|under|after|with|from|upon|for)$/u;
/** Endings that only verbs have. */
const verb = /.(?:ify|ifies|[ln]i[sz]es?)$/u;
const ordinal =
  /(?:^|[-‐‑])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/u;

/** Small words that may stand inside a term: "community with a shared future". */
const prepositions: ReadonlySet<string> = new Set("of for in with on to".split(" "));
const articles: ReadonlySet<string> = new Set("a an the".split(" "));
