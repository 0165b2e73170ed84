import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { MessageComponentInteraction, ModalSubmitInteraction } from "discord.js";
import type { Acknowledgement, Use } from "./use.js";

export interface ActionUse extends Use {
  /** Acknowledged: for reading values, fields and the message; replies go through `show`. */
  readonly interaction: MessageComponentInteraction | ModalSubmitInteraction;
  /** What follows the action in the custom id. It comes from outside: anybody can make one up. */
  readonly parts: readonly string[];
}

interface AnyAction {
  /** The first part of the custom id. */
  readonly name: string;
}

/** What a button, a select or a submitted modal does. */
export interface RespondingAction extends AnyAction {
  readonly kind: "responding";
  readonly acknowledge: Acknowledgement;
  run(use: ActionUse): Promise<void>;
}

/** A button that opens a modal. It cannot be acknowledged before, so it must be quick. */
export interface ModalAction extends AnyAction {
  readonly kind: "modal";
  /** @throws {Refusal} when the person may not, or the record is gone. */
  modal(use: Omit<ActionUse, "show" | "tell">): APIModalInteractionResponseCallbackData;
}

export type Action = RespondingAction | ModalAction;
