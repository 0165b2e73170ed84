import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from "discord.js";
import type {
  CommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import { messagePayload, privatePayload } from "../rendering/message-payload.js";
import { persist } from "./persist.js";
import type { Acknowledgement, Use } from "./use.js";

export type Repliable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** The way back to a person who uses a command or a component. */
export interface Response {
  readonly show: Use["show"];
  /** Whatever the acknowledgement was. */
  readonly tell: Use["tell"];
}

/**
 * Acknowledges an interaction. One that is acknowledged already, by an attempt whose reply was lost,
 * counts as done.
 *
 * @throws {DiscordAPIError} when it came too late, or Discord does not know it.
 */
export async function acknowledge(interaction: Repliable, how: Acknowledgement): Promise<Response> {
  await persist(() => acceptDone(() => defer(interaction, how)));
  // discord.js notes only what it has done itself.
  interaction.deferred = true;
  return createResponse(interaction, how);
}

/** Makes the first call of an interaction; that it was acknowledged already is no fault. */
export async function acceptDone(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const isDone =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!isDone) throw error;
  }
}

async function defer(interaction: Repliable, how: Acknowledgement): Promise<void> {
  if (how === "update" && "deferUpdate" in interaction) await interaction.deferUpdate();
  else if (how === "public") await interaction.deferReply();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

function createResponse(interaction: Repliable, how: Acknowledgement): Response {
  let shown: "nothing" | "draft" | "all" = "nothing";
  return {
    async show(body, options) {
      await persist(() => interaction.editReply(messagePayload(body, options)));
      shown = options?.isDraft === true ? "draft" : "all";
    },
    async tell(body) {
      const isInPlace = how === "private" ? shown !== "all" : shown === "draft";
      if (isInPlace) {
        await persist(() => interaction.editReply(messagePayload(body)));
        return;
      }
      // A first follow-up is as public as the acknowledgement; only without it is it private.
      if (how === "public" && shown === "nothing")
        await interaction.deleteReply().catch(() => undefined);
      await interaction.followUp(privatePayload(body));
    },
  };
}
