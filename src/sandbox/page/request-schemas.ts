import { z } from "zod/v4";
import type { ParamsOf, RequestType } from "./protocol.js";

const id = z.string().regex(/^\d{1,20}$/);
const text = z.string().max(10_000);
const upload = z.strictObject({ upload: z.string() });
const nothing = z.strictObject({});
const command = {
  channelId: id,
  command: text,
  options: z.record(z.string(), z.union([text, z.number(), z.boolean(), upload])),
};

/** What each request takes, checked before it is carried out. */
export const requestSchemas: { readonly [Type in RequestType]: z.ZodType<ParamsOf<Type>> } = {
  actAs: z.strictObject({ userId: id }),
  history: z.strictObject({
    channelId: id,
    before: id.optional(),
    limit: z.number().int().min(1).max(100).optional(),
  }),
  say: z.strictObject({
    channelId: id,
    text,
    replyTo: id.optional(),
    pingReplied: z.boolean().optional(),
    uploads: z.array(z.string()).max(10).optional(),
  }),
  edit: z.strictObject({ messageId: id, text }),
  delete: z.strictObject({ messageId: id }),
  dismiss: z.strictObject({ messageId: id }),
  react: z.strictObject({ messageId: id, emoji: z.string().min(1).max(64), on: z.boolean() }),
  type: z.strictObject({ channelId: id }),
  startThread: z.strictObject({
    from: id,
    name: z.string().trim().min(1).max(100),
    text: text.optional(),
    isPrivate: z.boolean().optional(),
  }),
  openConversation: nothing,
  commands: z.strictObject({ channelId: id }),
  useCommand: z.strictObject(command),
  complete: z.strictObject({ ...command, focused: z.string() }),
  useOn: z.strictObject({ targetId: id, command: text, channelId: id }),
  press: z.strictObject({ messageId: id, customId: z.string().max(100) }),
  choose: z.strictObject({
    messageId: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  submit: z.strictObject({
    interactionId: id,
    fields: z.record(
      z.string(),
      z.union([text, z.boolean(), z.array(z.union([text, upload])).max(25)]),
    ),
  }),
  watchLog: z.strictObject({ on: z.boolean() }),
  logDetails: z.strictObject({ at: z.number().int() }),
  dropConnection: nothing,
  rateLimit: z.strictObject({
    times: z.number().int().min(1).max(100).optional(),
    seconds: z.number().min(0).max(60).optional(),
  }),
  slowNetwork: z.strictObject({ latencyMs: z.number().int().min(0).max(60_000) }),
};
