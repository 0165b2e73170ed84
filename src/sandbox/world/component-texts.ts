import { ComponentType } from "discord-api-types/v10";

/** The texts of all text displays among components, those inside others too, in order. */
export function componentTexts(components: unknown): string[] {
  return eachComponent(components).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay && typeof content === "string" ? [content] : [],
  );
}

/** All components, each before those inside it. */
export function eachComponent(components: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(components)) return components.flatMap(eachComponent);
  if (typeof components !== "object" || components === null) return [];
  const component: Readonly<Record<string, unknown>> = { ...components };
  const inside = [component["components"], component["accessory"], component["component"]];
  return [component, ...inside.flatMap(eachComponent)];
}
