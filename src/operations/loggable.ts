/** How deep objects are followed, and how many members of each are taken. */
const maxDepth = 8;
const maxMembers = 100;

/** What people write; never in a line above `debug`, whoever forgets it there. */
const wordsOfPeople: ReadonlySet<string> = new Set(["question", "content", "text"]);

export interface LoggableOptions {
  /** Whether fields named `question`, `content` and `text` are dropped at every depth. */
  readonly dropWords: boolean;
}

/**
 * A value as plain data for a log line: it has no cycle, an error is its type, message, stack, code
 * and cause, and bytes are only counted. Nothing of it throws.
 */
export function loggable(value: unknown, { dropWords }: LoggableOptions): unknown {
  return copy(value, []);

  function copy(found: unknown, above: readonly object[]): unknown {
    if (typeof found === "bigint" || typeof found === "symbol") return String(found);
    if (typeof found === "function") return "[function]";
    if (typeof found !== "object" || found === null) return found;
    if (above.includes(found)) return "[circular]";
    if (above.length === maxDepth) return "[deeper]";
    try {
      return copyObject(found, [...above, found]);
    } catch {
      return "[unreadable]";
    }
  }

  function copyObject(found: object, path: readonly object[]): unknown {
    if (found instanceof Error) return copyFields(fieldsOfError(found), path);
    if (ArrayBuffer.isView(found)) return `[${found.byteLength} bytes]`;
    if (found instanceof Map || found instanceof Set) return copy([...found], path);
    if (Array.isArray(found)) return found.slice(0, maxMembers).map((member) => copy(member, path));
    if (hasJson(found)) return copy(found.toJSON(), path);
    return copyFields(found, path);
  }

  function copyFields(fields: object, path: readonly object[]): object {
    const kept = Object.entries(fields).filter(([name]) => !(dropWords && wordsOfPeople.has(name)));
    const taken = kept.slice(0, maxMembers);
    return Object.fromEntries(taken.map(([name, field]) => [name, copy(field, path)]));
  }
}

const hasJson = (found: object): found is { toJSON: () => unknown } =>
  "toJSON" in found && typeof found.toJSON === "function";

/** Chosen fields: those of discord.js hold the message that was to be sent, those of fetch headers. */
function fieldsOfError(error: Error): object {
  const { name, message, stack } = error;
  const details = ["code", "status", "method", "url", "cause", "errors"]
    .filter((key) => key in error)
    .map((key): [string, unknown] => [key, Reflect.get(error, key)]);
  return { type: name, message, stack, ...Object.fromEntries(details) };
}
