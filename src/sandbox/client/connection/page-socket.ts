import type {
  FailedAnswer,
  ParamsOf,
  RequestType,
  ResultAnswer,
  ResultOf,
  ServerMessage,
} from "../../page/protocol.js";
import type { ServerEvent } from "./server-event.js";

export interface PageSocketOptions {
  /** Whom to act as, when this is known: asked at each connection. */
  readonly viewerId: () => string | undefined;
  readonly onEvent: (event: ServerEvent) => void;
  /** The connection opened, or was lost. */
  readonly onChange: (isOpen: boolean) => void;
}

/** The connection to the sandbox. It comes back by itself. */
export interface PageSocket {
  /** Rejects with the server's sentence when it refuses, or that the connection is lost. */
  readonly request: <Type extends RequestType>(
    type: Type,
    params: ParamsOf<Type>,
  ) => Promise<ResultOf<Type>>;
}

/** Connects, and connects again after 0.5 s, then 1 s, 2 s and at most 5 s. */
export function createPageSocket({ viewerId, onEvent, onChange }: PageSocketOptions): PageSocket {
  const answers = createAnswers();
  let socket: WebSocket | undefined;
  let failures = 0;
  connect();
  return {
    request: async (type, params) => {
      if (!socket) throw connectionLost();
      const { id, answer } = answers.expect();
      socket.send(JSON.stringify({ id, type, params }));
      // The protocol ties the result to the type of the request.
      return (await answer) as ResultOf<typeof type>;
    },
  };

  function connect(): void {
    const opened = new WebSocket(liveUrl(viewerId()));
    opened.addEventListener("open", () => {
      socket = opened;
      failures = 0;
      onChange(true);
    });
    opened.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      if (message.kind === "result" || message.kind === "failed") answers.take(message);
      else onEvent(message);
    });
    opened.addEventListener("close", () => {
      socket = undefined;
      answers.giveUp();
      onChange(false);
      setTimeout(connect, Math.min(5000, 500 * 2 ** failures++));
    });
  }
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (cause: Error) => void;
}

interface Answers {
  /** Another request, and what will be its answer. */
  readonly expect: () => { readonly id: number; readonly answer: Promise<unknown> };
  readonly take: (message: ResultAnswer | FailedAnswer) => void;
  /** No answer will come any more. */
  readonly giveUp: () => void;
}

function createAnswers(): Answers {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  return {
    expect: () => {
      const id = ++lastId;
      const answer = new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      return { id, answer };
    },
    take: (message) => {
      const { resolve, reject } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.kind === "result") resolve?.(message.result);
      else reject?.(new Error(message.error));
    },
    giveUp: () => {
      for (const { reject } of waiting.values()) reject(connectionLost());
      waiting.clear();
    },
  };
}

const connectionLost = (): Error => new Error("The connection to the sandbox is lost.");

function liveUrl(viewerId: string | undefined): string {
  const url = new URL("/page/live", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  if (viewerId !== undefined) url.searchParams.set("as", viewerId);
  return url.href;
}
