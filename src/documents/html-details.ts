import type { Element, Root } from "hast";
import { calendarDate } from "./calendar-date.js";
import { attribute, elements, textOf } from "./html-content.js";
import { isLanguageCode } from "./language-code.js";
import type { ReadDetails } from "./reading.js";
import { isWebAddress } from "./web-address.js";

/** Names of `<meta>` elements, the most telling first. */
const publishedNames = [
  "article:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "citation_publication_date",
  "dc.date",
  "date",
  "pubdate",
  "publishdate",
];

/**
 * What a page says of itself in its head: title, publisher, date, address. A title that ends in the
 * name of the site ("Workshop held | Example News") is cut to what a heading of the page repeats.
 */
export function htmlDetails(root: Root): ReadDetails {
  const named = metaContents(root);
  const publisher = named.get("og:site_name");
  return {
    title: titleOf(root, named.get("og:title"), publisher),
    publisher,
    published: publishedOf(root, named),
    url: canonicalAddress(root),
  };
}

/** The language that the page declares, if it is a BCP 47 code. */
export function htmlLanguage(root: Root): string | undefined {
  const [html] = elements(root, ({ tagName }) => tagName === "html");
  const code = html === undefined ? "" : attribute(html, "lang").trim();
  return isLanguageCode(code) ? code : undefined;
}

function metaContents(root: Root): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const meta of elements(root, ({ tagName }) => tagName === "meta")) {
    const names = ["property", "name", "itemProp"].map((name) => attribute(meta, name));
    const name = names.find((text) => text !== "")?.toLowerCase();
    const content = attribute(meta, "content").replaceAll(/\s+/g, " ").trim();
    if (name !== undefined && content !== "" && !named.has(name)) named.set(name, content);
  }
  return named;
}

function titleOf(
  root: Root,
  shared: string | undefined,
  site: string | undefined,
): string | undefined {
  const [title] = texts(root, "title");
  const headings = texts(root, "h1");
  const whole = shared ?? title;
  if (whole === undefined) return headings[0];
  const repeated = headings.find((heading) => isPart(heading, whole));
  return repeated ?? (site !== undefined && isPart(site, whole) ? withoutSite(whole, site) : whole);
}

/** Whether a text is the beginning or the end of a title, or all of it, up to a dash or a bar. */
function isPart(part: string, title: string): boolean {
  const at = title.toLowerCase().indexOf(part.toLowerCase());
  const [before, after] = [title.slice(0, Math.max(at, 0)), title.slice(at + part.length)];
  return at >= 0 && /(?:^|[|–—·»:-]\s*)$/u.test(before) && /^(?:\s*[|–—·»:-]|$)/u.test(after);
}

function withoutSite(title: string, site: string): string {
  const rest = title
    .replace(site, "")
    .replace(/^[\s|–—·»:-]+/u, "")
    .trimEnd();
  return rest.replace(/[|–—·»:-]$/u, "").trimEnd() || title;
}

function publishedOf(root: Root, named: ReadonlyMap<string, string>): string | undefined {
  const times = elements(root, ({ tagName }) => tagName === "time");
  const stated = [
    ...publishedNames.map((name) => named.get(name)),
    ...times.filter(isPublication).map((time) => attribute(time, "dateTime")),
    times[0] && attribute(times[0], "dateTime"),
  ];
  return stated.map((text) => calendarDate(text ?? "")).find((date) => date !== undefined);
}

function isPublication(time: Element): boolean {
  const marks = `${attribute(time, "itemProp")} ${attribute(time, "className")}`;
  return attribute(time, "pubDate") !== "" || /publish/i.test(marks);
}

function canonicalAddress(root: Root): string | undefined {
  const links = elements(root, ({ tagName }) => tagName === "link");
  const canonical = links.find((link) => attribute(link, "rel").toLowerCase() === "canonical");
  const address = canonical === undefined ? "" : attribute(canonical, "href").trim();
  return isWebAddress(address) ? address : undefined;
}

function texts(root: Root, tagName: string): string[] {
  return elements(root, (element) => element.tagName === tagName)
    .map((element) => textOf(element).replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}
