import {
  type APIInteraction,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
  type Snowflake,
} from "discord-api-types/v10";
import type {
  CallbackHappening,
  MessageHappening,
  ModalHappening,
  UnansweredHappening,
} from "../happening.js";
import type { Recorded } from "../journal.js";
import type { SandboxInteraction, World } from "../world/world.js";

export interface ResponseOptions {
  /** @default any message */
  readonly matching?: (message: APIMessage) => boolean;
  /** @default 15000 */
  readonly timeoutMs?: number;
}

/**
 * An interaction that a person sent. All of these look at what happened since it was sent, so they
 * can be asked for late and in any order; each fails after a timeout with an error that tells what
 * happened instead.
 */
export interface UsedInteraction {
  readonly id: Snowflake;
  /** As the bot received it. */
  readonly interaction: APIInteraction;
  /** How the bot acknowledged it. */
  acknowledged(timeoutMs?: number): Promise<Recorded<CallbackHappening>>;
  /**
   * The first message in response to it that can be read: a reply, the edit that fills a deferred
   * one ("is thinking…" is not a reply), or the update of the message whose component was used.
   * With `matching`, the first state of any message of this interaction that matches.
   */
  reply(options?: ResponseOptions): Promise<APIMessage>;
  /** The first follow-up that is not the original response. */
  followUp(options?: ResponseOptions): Promise<APIMessage>;
  /** The modal that it opened, to be submitted. */
  modal(timeoutMs?: number): Promise<Recorded<ModalHappening>>;
  /** Waits until Discord gives up on it: "The application did not respond". */
  unanswered(timeoutMs?: number): Promise<Recorded<UnansweredHappening>>;
}

/** Records an interaction that is in the world, which tells the bot of it, and follows it. */
export function followInteraction(world: World, id: Snowflake): UsedInteraction {
  const used = world.interactions.get(id);
  if (!used) throw new Error(`Cannot find the interaction ${id} in the sandbox`);
  const { journal } = world;
  const { interaction, userId } = used;
  const since = journal.end();
  journal.record({ kind: "interaction", userId, interaction });
  const isOurs = (told: { readonly interactionId: Snowflake }): boolean =>
    told.interactionId === id;
  return {
    id,
    interaction,
    acknowledged: (timeoutMs) => journal.next("callback", isOurs, { since, timeoutMs }),
    reply: (options) => response((told) => belongs(world, used, told), options),
    followUp: (options) =>
      response(
        (told) => belongs(world, used, told) && told.message.id !== used.originalMessageId,
        options,
      ),
    modal: (timeoutMs) => journal.next("modal", isOurs, { since, timeoutMs }),
    unanswered: (timeoutMs) => journal.next("unanswered", isOurs, { since, timeoutMs }),
  };

  async function response(
    fits: (told: MessageHappening) => boolean,
    { matching = () => true, timeoutMs }: ResponseOptions = {},
  ): Promise<APIMessage> {
    const readable = (told: MessageHappening): boolean =>
      fits(told) && !isLoading(told.message) && matching(told.message);
    const kinds = ["messageCreate", "messageUpdate"] as const;
    return (await journal.next(kinds, readable, { since, timeoutMs })).message;
  }
}

/** Whether a message is a response to the interaction, or the source message that it updates. */
function belongs(
  world: World,
  { interaction, response, sourceMessageId }: SandboxInteraction,
  { kind, message }: MessageHappening,
): boolean {
  const stored = world.messages.get(message.id);
  const answers = stored?.interactionId ?? message.interaction_metadata?.id;
  if (answers === interaction.id) return true;
  const updates =
    response === InteractionResponseType.UpdateMessage ||
    response === InteractionResponseType.DeferredMessageUpdate;
  return updates && kind === "messageUpdate" && message.id === sourceMessageId;
}

const isLoading = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Loading) !== 0;
