import type { Interaction } from "discord.js";
import { readCustomId } from "../custom-id.js";
import { english } from "../strings/english.js";
import type { Services } from "../services.js";
import type { Action } from "./action.js";
import type { Command } from "./command.js";
import { runAction } from "./run-action.js";
import { complete } from "./complete.js";
import { runCommand } from "./run-command.js";
import { refuseUnknown } from "./refuse-unknown.js";

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly services: Services;
}

/**
 * Returns what handles every interaction. Its promise is kept when the person has got a reply; it never
 * fails: a fault becomes a sentence for the person and a line in the log.
 */
export function createDispatcher({
  commands,
  actions,
  services,
}: DispatchOptions): (interaction: Interaction) => Promise<void> {
  const commandsByName = new Map(commands.map((command) => [registeredName(command), command]));
  const actionsByName = new Map(actions.map((action) => [action.name, action]));
  return async (interaction) => {
    if (interaction.isAutocomplete()) {
      await complete(interaction, commandsByName.get(interaction.commandName), services);
    } else if (interaction.isCommand()) {
      const command = commandsByName.get(interaction.commandName);
      if (command) await runCommand(interaction, command, services);
      else await refuseUnknown(interaction, services);
    } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
      const { action: name, parts } = readCustomId(interaction.customId);
      const action = actionsByName.get(name);
      if (action) await runAction(interaction, { action, parts, services });
      else await refuseUnknown(interaction, services);
    }
  };
}

/** Commands go by their English name, whatever language the person sees. */
function registeredName({ key }: Command): string {
  return english.commands[key].name;
}
