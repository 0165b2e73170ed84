import type { MinedDocument, MinedSentence } from "../mined-document.js";
import { asAnswer, type Definition } from "./definition.js";

const subject = String.raw`(?<article>(?:The|An?)\s)?(?<name>[\p{L}\p{N}][\p{L}\p{N}.’'&/\u2013-]*(?:\s[\p{L}\p{N}&][\p{L}\p{N}.’'&/\u2013-]*){0,7})`;
const aside = String.raw`(?:\s\((?<bracket>[^()]{1,120})\)|,\s(?:also|or|formerly|sometimes|commonly|officially|often|known)\b[^,]{2,80},)?`;
const opening = new RegExp(
  String.raw`^${subject}${aside}\s(?<verb>is|are|was|were)\s(?=(?:an?|the|one of)\s)`,
  "u",
);
const noName =
  /^(?:surrounding|including|among|located|situated|current|former|this|that|it|these|those|he|she|they|we|you|which|what|who|here|there|such|one|each|another|many|most|some|among|in|on|at|by|for|from|to|with|of|as|its|his|her|their|our|both|all|no|if|when|where|while|because|although|since|after|before|during|unless|so|but|and|or)\b|\b(?:this|that|it|which)$/iu;
/** What is said so is no kind of thing: "is the reason why", "is a result of". */
const noKind =
  /^(?:the|an?)\s(?:(?:main|only|same|first|second|third|third|last|next|key|most|case|result|reason|subject|source|topic|focus|cause|example|matter|question|problem|issue|need|lack|number|lot|few|little|bit)\b|\p{L}+(?:er|est)\b\s(?:than|of)\b)/iu;
const capital =
  /^(?:\p{Lu}[\p{L}\p{N}.’'&/\u2013-]*(?:\s(?:of|the|and|for|in|de|&)(?=\s)|\s\p{Lu}[\p{L}\p{N}.’'&/\u2013-]*|\s\d+)+)$/u;

/**
 * What the first sentence of a document or section says that its subject is, in English: "X is a
 * ...", where X is the title, the heading above or a name of several words.
 */
export function firstSentences({ document, sentences }: MinedDocument): Definition[] {
  let last: string | undefined;
  return sentences.flatMap((sentence) => {
    const headings = sentence.passage.headings.join("\n");
    const isFirst = headings !== last && sentence.block === "paragraph";
    last = headings;
    const known = [sentence.passage.headings.at(-1), document.title];
    return isFirst ? (definitionIn(sentence, known) ?? []) : [];
  });
}

function definitionIn(
  sentence: MinedSentence,
  known: readonly (string | undefined)[],
): Definition | undefined {
  const { text } = sentence;
  const match = opening.exec(text);
  const { article = "", name = "", verb = "", bracket } = match?.groups ?? {};
  if (!match || noName.test(name) || /[?？:：]$/u.test(text)) return undefined;
  const isKnown = known.some((other) => other !== undefined && bare(other) === bare(name));
  if (!isKnown && !capital.test(name)) return undefined;
  const said = text.slice(match[0].length);
  if (noKind.test(said) || said.split(/\s+/u).length < 3) return undefined;
  const isPast = verb === "was" || verb === "were";
  const answer = asAnswer(isPast ? `${verb} ${said}` : said);
  const isShort = bracket !== undefined && /^\p{Lu}[\p{Lu}\p{N}&.-]{1,9}$/u.test(bracket);
  // The article of a work's title is a part of it.
  const whole = known.find(
    (other) =>
      other?.replace(/\s\([^()]*\)$/u, "").toLowerCase() === `${article}${name}`.toLowerCase(),
  );
  return {
    sentence,
    name: whole === undefined ? name : `${article}${name}`,
    aliases: isShort ? [bracket] : [],
    answer,
    from: 0,
    to: text.length,
  };
}

/** What two ways to write a name have in common. */
function bare(name: string): string {
  const words = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  return words.trim().replace(/^the /u, "").replace(/s$/u, "");
}
