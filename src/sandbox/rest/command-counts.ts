import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { knownError } from "../known-errors.js";

/** Of each type, globally and in each guild (docs: interactions, "Registering a Command"). */
const most: Readonly<Record<ApplicationCommandType, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
  [ApplicationCommandType.PrimaryEntryPoint]: 1,
};

/** @throws {ApiError} 30032 when there are too many commands of a type. */
export function demandCommandCounts(commands: readonly APIApplicationCommand[]): void {
  for (const { type } of commands)
    if (commands.filter((command) => command.type === type).length > most[type])
      throw knownError("tooManyCommands");
}
