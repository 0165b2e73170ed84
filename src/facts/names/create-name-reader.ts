import { readBody } from "./body-name.js";
import type { Lexicon } from "./lexicon.js";
import type { Name, NameKind, NameReader } from "./name-reader.js";
import { readPerson } from "./person-run.js";
import { isPlace, readPlaces } from "./place-name.js";
import { findRuns, type Run } from "./runs.js";
import { isShouted } from "./shouted.js";
import { readWords, written, type Word } from "./words.js";

/** Returns a reader that joins runs of capitalised words to names by the words that name kinds. */
export function createNameReader(lexicon: Lexicon): NameReader {
  return (sentence) => {
    if (isShouted(sentence)) return [];
    const words = readWords(sentence);
    return findSpans(words, lexicon).flatMap(({ kind, start, end }): Name[] => {
      const [first, last] = [words[start], words[end - 1]];
      const text = written(sentence, words, start, end);
      return first && last ? [{ kind, text, from: first.from, to: last.to }] : [];
    });
  };
}

type Found = Run & { readonly kind: NameKind };

function findSpans(words: readonly Word[], lexicon: Lexicon): Found[] {
  const runs = findRuns(words);
  const context = { lexicon, isOrdinary: () => false };
  const signs = {
    isOther: (run: Run) =>
      isPlace(words, run, lexicon) || readPerson(words, run, context) !== undefined,
    isBody: (phrase: string) => lexicon.is(phrase, "body"),
  };
  const found: Found[] = [];
  for (let at = 0, end = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || run.start < end) continue;
    const names = readRun(run, at);
    found.push(...names);
    end = names.at(-1)?.end ?? end;
  }
  return found;

  function readRun(run: Run, at: number): Found[] {
    const state = readPlaces(words, run, lexicon);
    if (state.length > 0) return state.map((place) => ({ ...place, kind: "place" }));
    const body = readBody(words, runs, at, signs);
    if (body) return [{ ...body, kind: "body" }];
    const person = readPerson(words, run, context);
    return person ? [{ ...person.name, kind: "person" }] : [];
  }
}
