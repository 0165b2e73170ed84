const nameWord = String.raw`(?:\p{Lu}[\p{L}\p{N}’'&.-]*|\d{4})`;
const link = String.raw`(?:of|the|for|and|on|in|de|del|der|di|la|von|van|&|to)`;
const name = String.raw`(?:the\s|a\s|an\s)?${nameWord}(?:\s(?:${link}\s){0,3}${nameWord})*(?:\s\([^()]{1,60}\))?`;
const wholeName = new RegExp(`^${name}$`, "u");
const leadingName = new RegExp(`^${name}`, "u");
/** Words that begin something else behind a name. */
const joins =
  /^\s(?:in|on|at|with|for|by|from|to|as|over|during|after|before|among|when|while|since|until|under|where|through|between|into|also|all|both|each|were|was|is|are|have|had|has|who|which|that|but|so|\p{Ll}+ed|\p{Ll}+ing|\p{Ll}+ly|\p{Ll}{1,3})\b/u;
/** What stands before the last of a series. */
export const joint = /^(?:and|or|as well as)\s/u;

/**
 * The names that the parts of a text between its commas begin with, with their articles; at least
 * three. More of the sentence may follow the last. `undefined` when they are no such series.
 */
export function readNames(parts: readonly string[]): string[] | undefined {
  const members: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = joint.test(part);
    const rest = part.replace(joint, "");
    const isWhole = wholeName.test(rest);
    // "A, B, and C, D and E": the last name may be a part of a longer one.
    if (isLast && /^\p{Lu}[^,]*\sand\s\p{Lu}/u.test(parts[index + 1] ?? "")) return undefined;
    if (isLast || !isWhole || index === parts.length - 1)
      return lastNames(members, rest, isLast ? "joined" : "open");
    members.push(rest);
  }
  return undefined;
}

/** The members with what the last part of a series of names holds. */
function lastNames(
  members: readonly string[],
  part: string,
  kind: "joined" | "open",
): string[] | undefined {
  const found = leadingName.exec(part)?.[0];
  if (found === undefined || !endsWell(part.slice(found.length))) return undefined;
  if (kind === "joined") return members.length >= 2 ? [...members, found] : undefined;
  const halves = found.split(/\sand\s|\sor\s/u);
  return halves.length === 2 && members.length >= 1 ? [...members, ...halves] : undefined;
}

/** A name goes on no further: a verb, a small word, a bracket or nothing follows. */
function endsWell(rest: string): boolean {
  // "Oslo, Bergen and Norwegian towns": the word with a capital is no name.
  if (/^\s(?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}+(?<!s)s\b/u.test(rest) && !joins.test(rest))
    return false;
  return rest === "" || /^\s(?!of\b|and\b|or\b|&)[\p{Ll}(\u2014\u2013]/u.test(rest);
}
