import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BotParts } from "../../../src/compose-bot.js";
import { commandRegistrations, composeBot } from "../../../src/compose-bot.js";
import type * as Compose from "../../../src/compose.js";
import { readConfig } from "../../../src/config.js";
import type { Config } from "../../../src/config.js";
import { startBot } from "../../../src/discord/bot.js";
import type { Bot } from "../../../src/discord/bot.js";
import { createPictures } from "../../../src/discord/pictures/create-pictures.js";
import { registerCommands } from "../../../src/discord/register-commands.js";
import type { OpenLibrary } from "../../../src/library/create-library.js";
import { createLog } from "../../../src/operations/log.js";
import type { Guild } from "../../../src/sandbox/guild.js";
import type { Person } from "../../../src/sandbox/people/person.js";
import { createSandbox } from "../../../src/sandbox/sandbox.js";
import type { Sandbox, SandboxOptions } from "../../../src/sandbox/sandbox.js";
import type { SandboxChannel } from "../../../src/sandbox/world/world.js";
import { compiled } from "../../support/compiled.js";
import type { Files } from "../../support/markdown-answering.js";
import { tarnBay } from "../../support/tarn-bay.js";
import { createWorkspace } from "../../cli/support/folders.js";
import type { Workspace } from "../../cli/support/folders.js";

// The compiled file: what it starts as processes and threads stands beside it.
const { compose } = (await import(compiled("src/compose.ts").href)) as typeof Compose;

/** The documents of Tarn Bay, indexed by the bundled model: made once a file of tests. */
export interface TarnBayLibrary {
  readonly workspace: Workspace;
  readonly footnote: Compose.Footnote;
  readonly library: OpenLibrary;
  readonly config: Config;
  close(): Promise<void>;
}

/** @param documents others in place of those of Tarn Bay */
export async function openTarnBay(
  environment: Readonly<Record<string, string>> = {},
  documents: Files = tarnBay,
): Promise<TarnBayLibrary> {
  const workspace = await createWorkspace();
  const config = readConfig({
    SEEDS_DIR: await workspace.write("seeds", documents),
    INDEX_DIR: join(workspace.folder, "index"),
    EMBEDDING_THREADS: "1",
    ...environment,
  });
  const footnote = compose(config);
  await footnote.build();
  const library = await footnote.library(() => undefined);
  return {
    workspace,
    footnote,
    library,
    config,
    async close() {
      await library.close();
      await footnote.close();
      await workspace.remove();
    },
  };
}

/** The bot in a guild of a sandbox, with two channels and three people. */
export interface Town {
  readonly sandbox: Sandbox;
  readonly guild: Guild;
  readonly square: SandboxChannel;
  readonly harbour: SandboxChannel;
  /** Owns the guild, and so may manage it. */
  readonly mayor: Person;
  readonly ada: Person;
  readonly ben: Person;
  readonly parts: BotParts;
  readonly bot: Bot;
  /** The lines of the log. */
  readonly log: readonly string[];
  /** Ends the bot and starts it anew, on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TownOptions extends SandboxOptions {
  readonly wantsAllMessages?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the commands are registered. @default true */
  readonly registers?: boolean;
}

let databases = 0;

export async function openTown(
  { library, footnote, config, workspace }: TarnBayLibrary,
  { wantsAllMessages = false, environment = {}, registers = true, ...options }: TownOptions = {},
): Promise<Town> {
  const sandbox = await createSandbox({ botName: "Footnote", ...options });
  const mayor = sandbox.addPerson({ name: "Mayor" });
  const guild = sandbox.addGuild({ name: "Tarn Bay", owner: mayor });
  const [ada, ben] = [sandbox.addPerson({ name: "Ada" }), sandbox.addPerson({ name: "Ben" })];
  for (const person of [mayor, ada, ben]) person.join(guild);
  const square = guild.addChannel({ name: "square" });
  const harbour = guild.addChannel({ name: "harbour" });
  const lines: string[] = [];
  const log = createLog({
    level: "debug",
    destination: { write: (line) => void lines.push(line) },
  });
  const database = join(workspace.folder, `bot-${databases++}.sqlite`);
  const own = {
    ...config,
    ...readConfig({ ASKS_PER_USER: "1000", ASKS_PER_GUILD: "1000", ...environment }),
    database,
  };
  const start = async (): Promise<{ parts: BotParts; bot: Bot }> => {
    const pictures = createPictures(compiled("src/discord/pictures/draw.worker.ts"));
    const parts = composeBot({ config: own, library, model: footnote.model, log, pictures });
    const bot = await startBot({
      ...parts,
      token: sandbox.token,
      apiUrl: sandbox.restUrl,
      wantsAllMessages,
      signal: AbortSignal.timeout(60_000),
      pauses: [50],
      onLost: () => undefined,
    });
    return { parts, bot };
  };
  let running = await start();
  const end = async (): Promise<void> => {
    await running.bot.stop(5_000);
    await running.parts.pictures.close();
    running.parts.store.close();
  };
  if (registers) {
    const { client } = running.bot;
    await registerCommands(commandRegistrations(), {
      rest: client.rest,
      applicationId: client.application.id,
    });
  }
  return {
    sandbox,
    guild,
    square,
    harbour,
    mayor,
    ada,
    ben,
    log: lines,
    get parts() {
      return running.parts;
    },
    get bot() {
      return running.bot;
    },
    async restart() {
      await end();
      running = await start();
    },
    async stop() {
      await end();
      await sandbox.stop();
      await rm(database, { force: true });
    },
  };
}
