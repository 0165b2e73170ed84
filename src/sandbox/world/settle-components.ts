import type { APIAttachment, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { eachComponent } from "./component-texts.js";

/**
 * Components as a message has them: each with a number of its own as `id`, and `attachment://name`
 * replaced by where the file is.
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
    const settled = Object.entries(value).map(([key, inner]) => [
      key,
      key === "url" && typeof inner === "string" ? settleUrl(inner, attachments) : settle(inner),
    ]);
    return { ...(Object.fromEntries(settled) as object), ...numbered };
  }

  function unused(): number {
    do last++;
    while (taken.has(last));
    return last;
  }
}

/** Where `attachment://name` is; any other URL as it stands. */
export function settleUrl(url: string, attachments: readonly APIAttachment[]): string {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  return attachments.find(({ filename }) => filename === name)?.url ?? url;
}

const isComponent = (value: object): value is { type: number; id?: number } =>
  "type" in value && typeof value.type === "number";

/** 0 asks for a number, as none does. */
const isNumbered = (component: { id?: number }): boolean => (component.id ?? 0) > 0;
