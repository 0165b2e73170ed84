import { parseDocument } from "yaml";
import { z } from "zod/v4";
import type { CuratedEntry } from "./curated-entry.js";
import { isShowable, showable } from "./showable.js";

/** What one file of facts says. */
export interface CuratedFile {
  readonly entries: readonly CuratedEntry[];
  /** Sentences that begin with the path. */
  readonly faults: readonly string[];
}

const mostEntries = 1_000;
const mostAliases = 30;
/** How often anchors are repeated, those within others multiplied. */
const mostRepeats = 10_000;

/** One line of at most so many characters. */
const line = (most: number) =>
  z
    .string("must be text; put it in quotes")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "is empty").max(most, `has more than ${most} characters`));

/** The same for what is shown to readers. */
const shown = (most: number) =>
  line(most).refine(
    isShowable,
    "has control characters or marks that turn the direction of writing",
  );

const schema = z.strictObject(
  {
    name: shown(100),
    aliases: z
      .array(shown(100), "must be a list")
      .max(mostAliases, `has more than ${mostAliases} items`)
      .default([]),
    answer: shown(500),
    source: shown(500),
    quote: line(2_000),
    pinned: z.boolean("must be true or false").default(false),
    locale: z
      .string("must be text; put it in quotes")
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "is no language code such as en or zh-CN")
      .optional(),
  },
  "must be a list of names and values",
);

/**
 * Reads a file of facts: a YAML list of entries. An entry with a fault is left out.
 *
 * @param path as it is named in messages.
 */
export function parseCurated(path: string, text: string): CuratedFile {
  const { entries, faults } = parse(path, text);
  return { entries, faults: faults.map(showable) };
}

function parse(path: string, text: string): CuratedFile {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split("\n").length;
    return failed(`${path} is no YAML that can be read: line ${line}: ${firstLine(error)}`);
  }
  const read = contents(document);
  if (read instanceof Error) return failed(`${path} ${anchorFault(read)}`);
  const { items } = read;
  if (items === null) return { entries: [], faults: [] };
  if (!Array.isArray(items)) return failed(`${path} must be a list of facts`);
  if (items.length > mostEntries) return failed(`${path} has more than ${mostEntries} facts`);
  const parsed = items.map((item: unknown, i) => parseEntry(item, `${path}, entry ${i + 1}`));
  return {
    entries: parsed.filter((one) => typeof one !== "string"),
    faults: parsed.filter((one) => typeof one === "string"),
  };
}

const failed = (fault: string): CuratedFile => ({ entries: [], faults: [fault] });

/** An error when what repeats anchors names none or unfolds to too much. */
function contents(document: ReturnType<typeof parseDocument>): { readonly items: unknown } | Error {
  try {
    return { items: document.toJS({ maxAliasCount: mostRepeats }) ?? null };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function anchorFault(error: Error): string {
  return error.message.startsWith("Excessive alias count")
    ? `repeats its anchors more than ${mostRepeats} times: write out what they stand for`
    : `is no YAML that can be read: ${firstLine(error)}`;
}

const firstLine = ({ message }: Error): string => message.split("\n")[0] ?? "";

function parseEntry(item: unknown, place: string): CuratedEntry | string {
  const result = schema.safeParse(item, { reportInput: true });
  const where = `${place}${nameIn(item)}`;
  if (!result.success) return `${where}: ${faultOf(result.error)}`;
  const { pinned, locale, name, ...entry } = result.data;
  const aliases = [...new Set(entry.aliases)].filter((alias) => alias !== name);
  return { ...entry, name, aliases, isPinned: pinned, ...(locale && { locale }), where };
}

/** The name in brackets, so that the entry is found. */
function nameIn(item: unknown): string {
  if (typeof item !== "object" || item === null || !("name" in item)) return "";
  return typeof item.name === "string" ? ` (${item.name.slice(0, 100).trim()})` : "";
}

function faultOf({ issues }: z.ZodError): string {
  // A misspelt key is also one that is missing.
  const misspelt = issues.find(({ code }) => code === "unrecognized_keys");
  const issue = misspelt ?? issues[0];
  if (!issue) return "it cannot be read";
  if (issue.code === "unrecognized_keys") return `${issue.keys[0] ?? ""} is no key of a fact`;
  const [key, item] = issue.path;
  if (key === undefined) return `it ${issue.message}`;
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  const named = item === undefined ? String(key) : `${String(key)} ${Number(item) + 1}`;
  return isMissing ? `${named} is missing` : `${named} ${issue.message}`;
}
