/**
 * A line of JSON as people read it in a terminal: `09:30:00 WARN message field=value`, and the stack
 * of an error below it. Control characters are escaped, so that nobody writes to the terminal. What is
 * no JSON stays as it is.
 */
export function prettyLine(json: string): string {
  const { time, level, msg, ...fields } = parse(json);
  if (typeof level !== "string") return json;
  const head = `${String(time).slice(11, 19)} ${level.toUpperCase()} ${String(msg)}`;
  const shown = Object.entries(fields).map(([name, value]) => ` ${name}=${show(value)}`);
  const below = Object.values(fields)
    .flatMap(stacksOf)
    .flatMap((stack) => stack.split("\n"));
  return (
    [head + shown.join(""), ...below.map((line) => `  ${line}`)].map(visible).join("\n") + "\n"
  );
}

/** A secret of digits may have been taken out of a number, which leaves no JSON. */
function parse(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const show = (value: unknown): string => JSON.stringify(isError(value) ? value.message : value);

/** Its own, and those of its causes and members. */
const stacksOf = (value: unknown): string[] =>
  isError(value) ? [value.stack, ...[value.cause, ...(value.errors ?? [])].flatMap(stacksOf)] : [];

interface LoggedError {
  readonly message: unknown;
  readonly stack: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const isError = (value: unknown): value is LoggedError =>
  typeof value === "object" &&
  value !== null &&
  "message" in value &&
  "stack" in value &&
  typeof value.stack === "string" &&
  (!("errors" in value) || Array.isArray(value.errors));

/** Control characters but the tab, of ASCII and Latin-1, as escapes. */
const visible = (text: string): string =>
  text.replace(
    /[^\P{Cc}\t]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
