import { describe, expect, it } from "vitest";
import { startRest } from "../support/rest-server.js";

const command = (more = {}) => ({ name: "ask", description: "x", ...more });
const option = (more = {}) => ({ type: 3, name: "o", description: "x", ...more });
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `n${at}`, value: `v${at}` }));

describe("commands over REST", () => {
  it("are replaced as a whole and keep their ids", async () => {
    const { call, world } = await startRest();
    const path = `/applications/${world.bot.id}/commands`;
    const first = await call(`PUT ${path}`, [command(), command({ name: "two" })]);
    const second = await call(`PUT ${path}`, [command({ description: "y" })]);
    const [before, after] = [first.body, second.body] as unknown as { id: string }[][];
    expect(after).toMatchObject([{ id: before?.[0]?.id, description: "y", type: 1 }]);
    expect((await call(`GET ${path}`)).body).toHaveLength(1);
    expect(world.journal.entries().filter(({ kind }) => kind === "commands")).toHaveLength(2);
  });

  it("are created, changed and deleted one by one, in a guild of its own", async () => {
    const { call, world, guild } = await startRest();
    const path = `/applications/${world.bot.id}/guilds/${guild.id}/commands`;
    const made = await call(`POST ${path}`, command());
    expect(made).toMatchObject({ status: 201, body: { guild_id: guild.id } });
    expect((await call(`POST ${path}`, command())).status).toBe(200);
    const one = `${path}/${made.body.id}`;
    expect((await call(`PATCH ${one}`, { name: "other" })).body).toMatchObject({ name: "other" });
    expect((await call(`GET /applications/${world.bot.id}/commands`)).body).toEqual([]);
    expect((await call(`DELETE ${one}`)).status).toBe(204);
    expect((await call(`GET ${one}`)).body.code).toBe(10063);
    expect((await call("GET /applications/1/commands")).body.code).toBe(10002);
  });

  it("tell their localizations on request", async () => {
    const { call, world } = await startRest();
    const path = `/applications/${world.bot.id}/commands`;
    await call(`PUT ${path}`, [command({ name_localizations: { de: "fragen" } })]);
    expect((await call(`GET ${path}`)).body).not.toMatchObject([{ name_localizations: {} }]);
    expect((await call(`GET ${path}?with_localizations=true`)).body).toMatchObject([
      { name_localizations: { de: "fragen" } },
    ]);
  });

  it.each<[string, object]>([
    [
      "subcommands in groups",
      command({
        options: [option({ type: 2, options: [option({ type: 1, options: [option()] })] })],
      }),
    ],
    ["25 choices", command({ options: [option({ choices: choices(25) })] })],
    ["a menu command", { type: 3, name: "Answer From Docs" }],
    ["names in other scripts", command({ name: "質問" })],
    [
      "all its settings",
      command({
        default_member_permissions: "32",
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        nsfw: false,
      }),
    ],
  ])("may have %s", async (_, form) => {
    const { call, world } = await startRest();
    const { body } = await call(`PUT /applications/${world.bot.id}/commands`, [form]);
    expect(body).toMatchObject([form]);
  });

  it.each<[string, object]>([
    ["a name in capitals", command({ name: "Ask" })],
    ["a name with spaces", command({ name: "ask me" })],
    ["a name of 33 characters", command({ name: "x".repeat(33) })],
    ["no description", { name: "ask" }],
    ["a description of 101 characters", command({ description: "x".repeat(101) })],
    ["an unknown locale", command({ name_localizations: { xx: "ask" } })],
    ["an invalid localized name", command({ name_localizations: { de: "Fragen" } })],
    [
      "26 options",
      command({ options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) }),
    ],
    ["26 choices", command({ options: [option({ choices: choices(26) })] })],
    [
      "choices of another type",
      command({ options: [option({ type: 4, choices: [{ name: "x", value: "x" }] })] }),
    ],
    [
      "choices and autocomplete",
      command({ options: [option({ choices: choices(1), autocomplete: true })] }),
    ],
    [
      "a required option after another",
      command({ options: [option(), option({ name: "p", required: true })] }),
    ],
    ["an option twice", command({ options: [option(), option()] })],
    [
      "options beside subcommands",
      command({ options: [option({ type: 1 }), option({ name: "p" })] }),
    ],
    [
      "a subcommand in a subcommand",
      command({ options: [option({ type: 1, options: [option({ type: 1 })] })] }),
    ],
    ["permissions that are none", command({ default_member_permissions: "x" })],
    ["an unknown context", command({ contexts: [3] })],
    ["a menu command with a description", { type: 3, name: "x", description: "x" }],
    [
      "more than 8,000 characters",
      command({
        options: Array.from({ length: 25 }, (_, at) =>
          option({
            name: `o${at}`,
            choices: choices(25).map(({ name }) => ({ name, value: "x".repeat(20) + name })),
          }),
        ),
      }),
    ],
  ])("may not have %s", async (_, form) => {
    const { call, world } = await startRest();
    const { body } = await call(`PUT /applications/${world.bot.id}/commands`, [form]);
    expect(body).toMatchObject({ code: 50035, errors: { 0: {} } });
    expect(world.commands.size).toBe(0);
  });

  it("have names of their own, and are not too many", async () => {
    const { call, world } = await startRest();
    const path = `PUT /applications/${world.bot.id}/commands`;
    expect((await call(path, [command(), command()])).body.code).toBe(50035);
    const many = (count: number, form: object) =>
      Array.from({ length: count }, (_, at) => ({ ...form, name: `c${at}` }));
    expect((await call(path, many(100, command()))).status).toBe(200);
    expect((await call(path, many(101, command()))).body.code).toBe(30032);
    expect((await call(path, many(16, { type: 3 }))).body.code).toBe(30032);
  });
});
