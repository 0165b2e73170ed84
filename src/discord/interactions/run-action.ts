import type { MessageComponentInteraction, ModalSubmitInteraction } from "discord.js";
import type { MessageBody } from "../rendering/message-body.js";
import { privatePayload } from "../rendering/message-payload.js";
import type { Services } from "../services.js";
import type { Action, ModalAction } from "./action.js";
import { isGone } from "./explain-failure.js";
import { persist } from "./persist.js";
import { Refusal } from "./refusal.js";
import { refuseUnknown } from "./refuse-unknown.js";
import { respond } from "./respond.js";
import { acceptDone } from "./response.js";
import { surroundings } from "./surroundings.js";
import { tellFailure } from "./tell-failure.js";

export interface RunActionOptions {
  readonly action: Action;
  readonly parts: readonly string[];
  readonly services: Services;
}

/** Does what a component or a modal asks for. Never fails: a fault is told to the person and logged. */
export async function runAction(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  { action, parts, services }: RunActionOptions,
): Promise<void> {
  if (action.kind === "responding") {
    const { name, acknowledge: how } = action;
    const run = action.run.bind(action);
    await respond(interaction, {
      name,
      how,
      services,
      run: (use) => run({ ...use, interaction, parts }),
    });
  } else if (interaction.isMessageComponent()) {
    await openModal(interaction, { action, parts, services });
  } else {
    await refuseUnknown(interaction, services);
  }
}

async function openModal(
  interaction: MessageComponentInteraction,
  { action, parts, services }: RunActionOptions & { readonly action: ModalAction },
): Promise<void> {
  const { name } = action;
  const start = performance.now();
  try {
    const around = surroundings(interaction, services);
    const modal = action.modal({ ...around, services, interaction, parts });
    await persist(() => acceptDone(() => interaction.showModal(modal)));
    services.measures.acknowledged(performance.now() - start);
    services.measures.used(name, "done");
  } catch (error) {
    services.measures.used(name, error instanceof Refusal ? "refused" : "failed");
    const tell = async (body: MessageBody): Promise<void> => {
      await persist(() => acceptDone(() => interaction.reply(privatePayload(body))));
    };
    await tellFailure(error, interaction, {
      name,
      services,
      tell: isGone(error) ? undefined : tell,
    });
  }
}
