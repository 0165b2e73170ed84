import { ComponentType, MessageFlags } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import type { Identified, Person } from "../../../src/sandbox/people/person.js";
import { eachComponent } from "../../../src/sandbox/world/component-texts.js";
import type { UsedInteraction } from "../../../src/sandbox/people/used-interaction.js";
import type { Town } from "./tarn-bay-bot.js";

/** Whether only one person sees a message. */
export function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** The colour of a message's frame. */
export function colourOf({ components }: APIMessage): unknown {
  return eachComponent(components).find(({ type }) => type === ComponentType.Container)?.[
    "accent_color"
  ];
}

/** The custom id of what can be used in a message whose id begins so. */
export function customIdOf({ components }: APIMessage, start: string): string {
  const ids = eachComponent(components).map((component) => String(component["custom_id"]));
  return ids.find((id) => id.startsWith(start)) ?? "";
}

/** The options of a message's select, by their labels. */
export function optionsOf({ components }: APIMessage): string[] {
  const select = eachComponent(components).find(({ type }) => type === ComponentType.StringSelect);
  return ((select?.["options"] ?? []) as { readonly label: string }[]).map(({ label }) => label);
}

export interface AskOptions {
  /** @default Ada */
  readonly person?: Person;
  /** @default the square */
  readonly channel?: Identified;
  /** @default false */
  readonly isPrivate?: boolean;
}

/** Asks by `/ask` and returns the answer. */
export async function asked(
  { ada, square }: Town,
  question: string,
  { person = ada, channel = square, isPrivate = false }: AskOptions = {},
): Promise<APIMessage> {
  const used = await person.use(channel, "/ask", { question, private: isPrivate });
  return used.reply();
}

/** What a press or a choice shows to the one who made it, which nobody else sees. */
export async function shownPrivately(used: UsedInteraction): Promise<APIMessage> {
  return used.reply({ matching: isEphemeral });
}
