import type { MessageBody } from "../../../src/discord/rendering/message-body.js";
import { shown } from "./discord-markdown.js";

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly emoji?: object;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly { label: string; value: string; description?: string }[];
  readonly components?: readonly Component[];
}

/** All components of a body, nested ones after the one they stand in. */
export function allComponents(body: MessageBody): Component[] {
  const flat = (component: Component): Component[] => [
    component,
    ...(component.components ?? []).flatMap(flat),
  ];
  return body.kind === "plain" ? [] : body.components.flatMap((one) => flat(one as Component));
}

/** The texts of a body in Discord's Markdown. */
export function texts(body: MessageBody): string[] {
  if (body.kind === "plain") return [body.content];
  return allComponents(body).flatMap(({ content }) => (content === undefined ? [] : [content]));
}

/** The custom ids of a body's buttons and selects. */
export function customIds(body: MessageBody): string[] {
  return allComponents(body).flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
}

/** What Discord would refuse of a body, or a text of others could do in it. */
export function messageFaults(body: MessageBody): string[] {
  const all = allComponents(body);
  const ids = customIds(body);
  const options = all.flatMap((one) => one.options ?? []);
  const faults: readonly (readonly [string, boolean])[] = [
    ["too many components", all.length > 40],
    ["too much text", body.kind === "components" && texts(body).join("").length > 4_000],
    ["too long a content", body.kind === "plain" && body.content.length > 2_000],
    ["an empty text", texts(body).some((text) => text.trim() === "")],
    ["a custom id too long or twice", ids.some((id) => id.length > 100) || repeats(ids)],
    ["a row of wrong length", all.some((one) => one.type === 1 && !within(one.components, 1, 5))],
    ["a label", all.some((one) => one.label !== undefined && !within(one.label.trim(), 1, 80))],
    ["an empty button", all.some((one) => one.type === 2 && !one.label && !one.emoji)],
    ["an address", all.some(({ url }) => url !== undefined && !/^https?:.{1,505}$/.test(url))],
    ["a placeholder", all.some(({ placeholder }) => !within(placeholder ?? "a", 1, 150))],
    ["a select", all.some((one) => one.type === 3 && !within(one.options, 1, 25))],
    ["an option's value", options.some(({ value }) => !within(value, 1, 100))],
    ["an option's label", options.some(({ label }) => !within(label.trim(), 1, 100))],
    ["an option's description", options.some((one) => !within(one.description ?? "a", 1, 100))],
    ["a value twice", repeats(options.map(({ value }) => value))],
    ["half a surrogate pair", /\\ud[89a-f]/i.test(JSON.stringify(body))],
    ["Markdown of others", texts(body).some((text) => foreign(text).length > 0)],
  ];
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}

/** The rules that take effect in a text beyond those that the bot uses itself. */
function foreign(text: string): string[] {
  const own = ["bold", "timestamp", "quote", "subtext"];
  const unnumbered = text.replace(/^\d+(?=\. \*\*)/gm, "source ");
  return shown(unnumbered).live.filter((rule) => !own.includes(rule));
}

function within(
  { length }: { readonly length: number } = [],
  least: number,
  most: number,
): boolean {
  return length >= least && length <= most;
}

function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
