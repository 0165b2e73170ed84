import type {
  ChatInputCommandInteraction,
  CommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import type { Services } from "../services.js";
import type { Command } from "./command.js";
import { refuseUnknown } from "./refuse-unknown.js";
import { Refusal } from "./refusal.js";
import { respond } from "./respond.js";
import type { Use } from "./use.js";

/** Runs a command for somebody. Never fails: a fault is told to the person and logged. */
export async function runCommand(
  interaction: CommandInteraction,
  command: Command,
  services: Services,
): Promise<void> {
  const job = jobOf(interaction, command);
  if (!job) {
    await refuseUnknown(interaction, services);
    return;
  }
  await respond(interaction, {
    name: command.key,
    how: command.isForAdmins ? "private" : job.how(),
    services,
    run: async (use) => {
      // Discord hides the command by the guild's own settings, which need not be ours.
      if (command.isForAdmins && !use.person.isAdmin)
        throw new Refusal(use.strings.faults.notAdmin);
      await job.run(use);
    },
  });
}

interface Job {
  how(): "private" | "public";
  run(use: Use): Promise<void>;
}

/** Undefined when a command of the same name but another kind was used. */
function jobOf(interaction: CommandInteraction, command: Command): Job | undefined {
  if (command.kind === "slash" && interaction.isChatInputCommand()) {
    return slashJob(interaction, command);
  }
  if (command.kind === "message" && interaction.isMessageContextMenuCommand()) {
    return messageJob(interaction, command);
  }
  return undefined;
}

function slashJob(
  interaction: ChatInputCommandInteraction,
  command: Extract<Command, { kind: "slash" }>,
): Job {
  return {
    how: () => command.acknowledge(interaction),
    run: (use) => command.run({ ...use, interaction }),
  };
}

function messageJob(
  interaction: MessageContextMenuCommandInteraction,
  command: Extract<Command, { kind: "message" }>,
): Job {
  return {
    how: () => command.acknowledge(interaction),
    run: (use) => command.run({ ...use, interaction }),
  };
}
