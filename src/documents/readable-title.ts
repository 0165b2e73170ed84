const extension = /\.[^./]{1,8}$/;
const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
/** Numbers for sorting, check sums and the like: nothing that a reader would call a title. */
const meaningless = /^(?:\d{1,3}|(?=[a-z]*\d)[\da-f]{8,})$/i;

/**
 * A title made from a file's name: that of `01_wuhan-workshop_2022.md` is "Wuhan workshop 2022".
 * `undefined` when the name says nothing to a reader, as `000_00e55a5ad768.txt`.
 */
export function readableTitle(path: string): string | undefined {
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(extension, "")
    .replaceAll(uuid, "");
  const words = name.split(/[\s_+]+|-+/u).filter((word) => word !== "" && !meaningless.test(word));
  const title = words.join(" ");
  if (!/\p{L}{2}|[\p{Script=Han}]/u.test(title)) return undefined;
  return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The first words of a text, at most `limit` characters, with an ellipsis when there are more. */
export function leadingWords(text: string, limit = 70): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:(–—-]+$/u, "")}…`;
}
