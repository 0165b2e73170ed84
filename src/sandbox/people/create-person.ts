import type { Snowflake } from "discord-api-types/v10";
import { addMember, editMember, removeMember } from "../world/add-member.js";
import { openDirectMessages } from "../world/open-direct-messages.js";
import { required } from "../world/required.js";
import type { SandboxChannel, World } from "../world/world.js";
import type { Actor } from "./actor.js";
import { deleteAs, editOwn, reactAs, unreactAs } from "./change-message.js";
import { openThread } from "./open-thread.js";
import type { Identified, JoinOptions, Person } from "./person.js";
import { say, writableChannel } from "./say.js";
import { submitModal } from "./submit-modal.js";
import { completeOption, useCommand } from "./use-command.js";
import { choose, press } from "./use-component.js";
import { useOnMessage, useOnUser } from "./use-on.js";

/** The person behind a user of the world. `acted` is called after everything that they do. */
export function createPerson(world: World, id: Snowflake, acted: () => void): Person {
  const actor: Actor = { world, id };
  const found = required.user(world, id);
  return {
    id,
    user: found.user,
    mention: `<@${id}>`,
    join: (guild, options) => {
      join(actor, guild, options);
    },
    leave: (guild) => {
      removeMember(world, guild.id, id);
    },
    installApplication: () => {
      found.hasApplication = true;
    },
    conversation: () => conversationOf(actor),
    ...talking(actor, doing),
    ...using(actor, doing),
  };

  function doing<Value>(act: () => Value): Promise<Value> {
    return new Promise((resolve) => {
      const result = act();
      acted();
      resolve(result);
    });
  }
}

/** Acts at once; the promise is rejected with what the act throws. */
type Doing = <Value>(act: () => Value) => Promise<Value>;

type Talking =
  "say" | "directMessage" | "edit" | "delete" | "react" | "unreact" | "type" | "startThread";

function talking(actor: Actor, doing: Doing): Pick<Person, Talking> {
  return {
    say: (channel, text, options) => doing(() => say(actor, { channel, text, ...options })),
    directMessage: (text, options) =>
      doing(() => say(actor, { channel: conversationOf(actor), text, ...options })),
    edit: (message, text) => doing(() => editOwn(actor, message, text)),
    delete: (message) =>
      doing(() => {
        deleteAs(actor, message);
      }),
    react: (message, emoji) =>
      doing(() => {
        reactAs(actor, message, emoji);
      }),
    unreact: (message, emoji) =>
      doing(() => {
        unreactAs(actor, message, emoji);
      }),
    type: (channel) =>
      doing(() => {
        const channelId = writableChannel(actor, channel).id;
        actor.world.journal.record({ kind: "typing", userId: actor.id, channelId });
      }),
    startThread: (from, options) => doing(() => openThread(actor, from, options)),
  };
}

type Using = "use" | "useOn" | "complete" | "press" | "choose" | "submit";

function using(actor: Actor, doing: Doing): Pick<Person, Using> {
  return {
    use: (channel, command, options = {}) =>
      doing(() => useCommand(actor, { channel, command, options })),
    useOn: (target, command, { in: channel } = {}) =>
      doing(() => {
        if (actor.world.messages.has(target.id)) return useOnMessage(actor, target, command);
        if (channel) return useOnUser(actor, { user: target, channel }, command);
        throw new Error(`Cannot use ${command} on a user without \`in\`, the channel`);
      }),
    complete: (channel, command, options, settings = {}) => {
      const focused = settings.focused ?? Object.keys(options).at(-1) ?? "";
      return completeOption(actor, { channel, command, options, focused });
    },
    press: (message, button) => doing(() => press(actor, message, button)),
    choose: (message, choice) => doing(() => choose(actor, message, choice)),
    submit: (modal, fields = {}) => doing(() => submitModal(actor, modal, fields)),
  };
}

const conversationOf = ({ world, id }: Actor): SandboxChannel =>
  openDirectMessages(world, [id, world.bot.id]);

function join(
  { world, id }: Actor,
  guild: Identified,
  { roles = [], nick }: JoinOptions = {},
): void {
  const member = { userId: id, roleIds: roles.map((role) => role.id), ...(nick && { nick }) };
  const isMember = required.guild(world, guild.id).members.has(id);
  if (isMember) editMember(world, guild.id, member);
  else addMember(world, guild.id, member);
}
