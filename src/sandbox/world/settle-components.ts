import type {
  APIAttachment,
  APIMessageTopLevelComponent,
  APIUnfurledMediaItem,
} from "discord-api-types/v10";
import { eachComponent } from "./component-texts.js";

/**
 * Components as a message has them: each with a number of its own as `id`, and what names a file as
 * `attachment://name` with where it is and what it is (docs: components, reference, "Unfurled Media
 * Item").
 */
export function settleComponents(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const taken = new Set(eachComponent(components).map(({ id }) => id));
  let last = 0;
  return components.map((component) => settle(component) as APIMessageTopLevelComponent);

  function settle(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== "object" || value === null) return value;
    const numbered = isComponent(value) ? { id: isNumbered(value) ? value.id : unused() } : {};
    const settled = Object.entries(value).map(([key, inner]) => [key, settle(inner)]);
    return { ...(Object.fromEntries(settled) as object), ...fileOf(value), ...numbered };
  }

  function fileOf(value: object): Partial<APIUnfurledMediaItem> {
    const file = "url" in value ? named(value.url, attachments) : undefined;
    if (!file) return {};
    const { id, url, proxy_url, content_type, width, height } = file;
    const seen = width && height ? { width, height } : {};
    const typed = content_type === undefined ? {} : { content_type };
    return { url, proxy_url, attachment_id: id, ...typed, ...seen };
  }

  function unused(): number {
    do last++;
    while (taken.has(last));
    return last;
  }
}

/** Where `attachment://name` is; any other URL as it stands. */
export function settleUrl(url: string, attachments: readonly APIAttachment[]): string {
  return named(url, attachments)?.url ?? url;
}

/** The newest of its name: an edit may replace a file that it keeps. */
function named(url: unknown, attachments: readonly APIAttachment[]): APIAttachment | undefined {
  const name = typeof url === "string" ? /^attachment:\/\/(.+)$/.exec(url)?.[1] : undefined;
  return attachments.findLast(({ filename }) => filename === name);
}

const isComponent = (value: object): value is { type: number; id?: number } =>
  "type" in value && typeof value.type === "number";

/** 0 asks for a number, as none does. */
const isNumbered = (component: { id?: number }): boolean => (component.id ?? 0) > 0;
