import fc from "fast-check";
import { expect, it } from "vitest";
import { startRest } from "../support/rest-server.js";

const keys = [
  ...["content", "components", "embeds", "flags", "allowed_mentions", "attachments", "nonce"],
  ...[
    "type",
    "data",
    "custom_id",
    "options",
    "choices",
    "name",
    "description",
    "message",
    "fields",
  ],
  ...["accessory", "component", "label", "emoji", "url", "messages", "value", "style", "users"],
];
const flags = fc.constantFrom(0, 32768, 64, -1, 2 ** 40);
const types = fc.integer({ min: -1, max: 24 });
const { form } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.string(), types, fc.constantFrom(null, true, "1", "attachment://x", 1e300)),
    fc.array(tie("form"), { maxLength: 3 }),
    tie("form"),
  ),
  form: fc
    .tuple(fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 6 }), types, flags)
    .map(([fields, type, bits]) => ({ type, flags: bits, ...(fields as object) })),
}));

it("no body makes the sandbox fail", async () => {
  const perRoute = { limit: Infinity, windowMs: 1000 };
  const { call, channel, world, interact } = await startRest({
    rateLimits: { perRoute, global: perRoute },
  });
  const commands = `/applications/${world.bot.id}/commands`;
  const places = [
    () => `POST /channels/${channel.id}/messages`,
    () => `PATCH /channels/${channel.id}`,
    () => `POST /channels/${channel.id}/threads`,
    () => `POST /channels/${channel.id}/messages/bulk-delete`,
    () => `POST ${commands}`,
    () => `PUT ${commands}`,
    () => {
      const { id, token } = interact({
        sourceMessageId: [...world.messages.keys()].at(-1),
      }).interaction;
      return `POST /interactions/${id}/${token}/callback`;
    },
  ];
  await fc.assert(
    fc.asyncProperty(form, fc.constantFrom(...places), async (body, place) => {
      const { status, body: answer } = await call(place(), body);
      expect(status === 500 ? answer : undefined).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
