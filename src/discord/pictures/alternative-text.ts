import { labelText } from "../rendering/label-text.js";

/** Characters of the description of a file, and of a picture in a gallery. */
const mostDescription = 1024;

/**
 * Says in words what a picture shows: `summary: part; part; …. notice`, cut at whole parts.
 *
 * @param parts the most important first.
 * @param notice said last, whatever is cut.
 * @returns 1 to 1,024 UTF-16 units; an ellipsis stands for parts that are left out.
 */
export function alternativeText(
  summary: string,
  parts: readonly string[],
  notice?: string,
): string {
  const end = notice === undefined ? "" : ` ${labelText(notice, 200)}`;
  const start = labelText(summary, 200) || "…";
  const room = mostDescription - end.length - start.length - ": ; ….".length;
  const shown = fitting(parts.map((part) => labelText(part, room)).filter(Boolean), room);
  const rest = shown.length < parts.filter((part) => part.trim() !== "").length ? ["…"] : [];
  const words = [...shown, ...rest].join("; ");
  const sentence = words === "" ? start : `${start}: ${words}`;
  return `${/[.…。]$/.test(sentence) ? sentence : `${sentence}.`}${end}`;
}

/** The first parts that, joined by `; `, are no longer than `room`. */
function fitting(parts: readonly string[], room: number): readonly string[] {
  let length = -2;
  const end = parts.findIndex((part) => (length += part.length + 2) > room);
  return end < 0 ? parts : parts.slice(0, end);
}
