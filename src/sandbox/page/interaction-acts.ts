import type { APIApplicationCommand } from "discord-api-types/v10";
import { findCommand } from "../people/find-command.js";
import type { FieldValue, OptionValue } from "../people/person.js";
import { required } from "../world/required.js";
import type { Acts, Asker } from "./asker.js";
import type { FieldInput, OptionInput, ParamsOf, ResultOf } from "./protocol.js";
import { startTaking, type UploadTaking } from "./take-uploads.js";

type Interacting = "commands" | "useCommand" | "complete" | "useOn" | "press" | "choose" | "submit";

/** What people do with commands, components and modals. */
export const interactionActs: Acts<Interacting> = {
  commands,
  useCommand,
  complete,
  async useOn(asker, { targetId, command, channelId }) {
    const where = { in: { id: channelId } };
    const used = await asker.person.useOn({ id: targetId }, command, where);
    return asker.used(used, { channelId, command });
  },
  async press(asker, { messageId, customId }) {
    const used = await asker.person.press({ id: messageId }, { customId });
    return asker.used(used, placeOf(asker, messageId));
  },
  async choose(asker, { messageId, customId, values }) {
    const used = await asker.person.choose({ id: messageId }, { customId, values });
    return asker.used(used, placeOf(asker, messageId));
  },
  submit,
};

const placeOf = (
  { world }: Asker,
  messageId: string,
): { readonly channelId: string; readonly messageId: string } => ({
  channelId: required.message(world, messageId).message.channel_id,
  messageId,
});

function commands(
  { world, sight }: Asker,
  { channelId }: ParamsOf<"commands">,
): ResultOf<"commands"> {
  const channel = required.channel(world, channelId);
  const isUsable = ({ id, type, name }: APIApplicationCommand): boolean => {
    try {
      return findCommand(world, { type, name, channel, userId: sight.userId }).command.id === id;
    } catch {
      return false;
    }
  };
  return { commands: [...world.commands.values()].filter(isUsable) };
}

async function useCommand(
  asker: Asker,
  { channelId, command, options }: ParamsOf<"useCommand">,
): Promise<ResultOf<"useCommand">> {
  const taking = startTaking(asker.uploads);
  const values = optionValues(options, taking);
  const used = await asker.person.use({ id: channelId }, command, values);
  taking.done();
  return asker.used(used, { channelId, command: command.replace(/^\//, "") });
}

async function complete(
  { person }: Asker,
  { channelId, command, options, focused }: ParamsOf<"complete">,
): Promise<ResultOf<"complete">> {
  // A file has nothing to do with what is suggested.
  const texts = Object.entries(options).filter(([, value]) => typeof value !== "object");
  const given = Object.fromEntries(texts) as Record<string, OptionValue>;
  try {
    return { choices: await person.complete({ id: channelId }, command, given, { focused }) };
  } catch (error) {
    const late = error instanceof Error && error.message.startsWith("Cannot wait longer");
    throw late ? new Error("The application suggested nothing in time") : error;
  }
}

async function submit(
  asker: Asker,
  { interactionId, fields }: ParamsOf<"submit">,
): Promise<ResultOf<"submit">> {
  const opener = asker.world.interactions.get(interactionId);
  if (!opener?.modal) throw new Error("Cannot submit this any more: it is not open");
  const { modal, userId, channelId, sourceMessageId } = opener;
  const taking = startTaking(asker.uploads);
  const values = fieldValues(fields, taking);
  const used = await asker.person.submit({ kind: "modal", interactionId, userId, modal }, values);
  taking.done();
  return asker.used(used, { channelId, messageId: sourceMessageId });
}

const optionValues = (
  options: Readonly<Record<string, OptionInput>>,
  taking: UploadTaking,
): Record<string, OptionValue> =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, taking.resolve(value)]));

const fieldValues = (
  fields: Readonly<Record<string, FieldInput>>,
  taking: UploadTaking,
): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "object" ? value.map((one) => taking.resolve(one)) : value,
    ]),
  );
