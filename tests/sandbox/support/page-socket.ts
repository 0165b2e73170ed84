import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { WebSocket } from "ws";
import type { AttachPage } from "../../../src/sandbox/page/attached-page.js";
import { createPage } from "../../../src/sandbox/page/create-page.js";
import type {
  MessageEvent,
  ParamsOf,
  RequestType,
  ResultOf,
  ServerMessage,
  StateEvent,
} from "../../../src/sandbox/page/protocol.js";
import type { Sandbox } from "../../../src/sandbox/sandbox.js";
import { type Scene, type SceneOptions, withBot } from "../../support/sandbox-bot.js";

type Kind = ServerMessage["kind"];
type OfKind<Wanted extends Kind> = Extract<ServerMessage, { readonly kind: Wanted }>;

/** The page's side of a WebSocket. */
export interface PageSocket {
  /** All that was told. */
  readonly frames: readonly ServerMessage[];
  /** Sends a request. @throws {Error} with the sentence that it was refused with. */
  call<Type extends RequestType>(type: Type, params: ParamsOf<Type>): Promise<ResultOf<Type>>;
  /** The first frame that fits, of those that have not been waited for yet. */
  next<Wanted extends Kind>(
    kind: Wanted,
    fits?: (frame: OfKind<Wanted>) => boolean,
  ): Promise<OfKind<Wanted>>;
  send(text: string): void;
  readonly closed: Promise<number>;
  close(): void;
}

export interface SocketOptions {
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openPage(
  { origin }: Pick<Sandbox, "origin">,
  { as, headers }: SocketOptions = {},
): Promise<PageSocket> {
  const address = `${origin.replace("http", "ws")}/page/live${as === undefined ? "" : `?as=${as}`}`;
  const socket = new WebSocket(address, { headers });
  const frames: ServerMessage[] = [];
  const seen = new Set<ServerMessage>();
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("message", (raw: Buffer) => {
    frames.push(JSON.parse(raw.toString()) as ServerMessage);
    for (const look of [...waiting]) look();
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let calls = 0;
  const find = <Found extends ServerMessage>(
    fits: (frame: ServerMessage) => frame is Found,
  ): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = frames.find((frame): frame is Found => !seen.has(frame) && fits(frame));
        if (!found) return;
        seen.add(found);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    frames,
    async call<Type extends RequestType>(type: Type, params: ParamsOf<Type>) {
      const id = ++calls;
      socket.send(JSON.stringify({ id, type, params }));
      const answered = await find(
        (frame): frame is OfKind<"result" | "failed"> => "id" in frame && frame.id === id,
      );
      if (answered.kind === "failed") throw new Error(answered.error);
      return answered.result as ResultOf<Type>;
    },
    next: <Wanted extends Kind>(
      kind: Wanted,
      fits: (frame: OfKind<Wanted>) => boolean = () => true,
    ) =>
      find(
        (frame): frame is OfKind<Wanted> => frame.kind === kind && fits(frame as OfKind<Wanted>),
      ),
    send(text) {
      socket.send(text);
    },
    closed,
    close() {
      socket.close();
    },
  };
}

/** A message that reads like this, or of which that is true. */
export const reading =
  (text: string) =>
  ({ message }: MessageEvent): boolean =>
    message.message.content === text;

export const stateWhere =
  (fits: (state: StateEvent["state"]) => boolean) =>
  ({ state }: StateEvent): boolean =>
    fits(state);

const clientFiles = {
  "main.js": 'import "preact";\n',
  "styles.css": "body { color: black; }\n",
  "icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
  "tsconfig.json": "{}\n",
  "main.tsx": "secret\n",
  "preact.module.js": "export const h = 1;\n",
};

export interface ClientFiles {
  /** Name → content. */
  readonly files: typeof clientFiles;
  readonly page: AttachPage;
  remove(): Promise<void>;
}

/** A folder with a client that is as small as can be. */
export async function createClientFiles(): Promise<ClientFiles> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-page-"));
  for (const [name, text] of Object.entries(clientFiles)) await writeFile(join(folder, name), text);
  const url = pathToFileURL(`${folder}/`);
  return {
    files: clientFiles,
    page: createPage({
      folders: [new URL("nowhere/", url), url],
      modules: { preact: new URL("preact.module.js", url) },
    }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A scene with a page, as seen by the one member. */
export async function withPage(
  play: (scene: Scene & { readonly page: PageSocket }) => Promise<void>,
  options: SceneOptions = {},
): Promise<void> {
  const page = createPage({ folders: [], modules: {} });
  await withBot(
    async (scene) => {
      const socket = await openPage(scene.sandbox, { as: scene.ada.id });
      await play({ ...scene, page: socket });
    },
    { ...options, sandbox: { ...options.sandbox, page } },
  );
}
