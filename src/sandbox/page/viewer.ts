import type { Snowflake } from "discord-api-types/v10";
import type { Happening } from "../happening.js";
import type { Recorded } from "../journal.js";
import type { Asker, LiveParts, UsedFrom } from "./asker.js";
import { carryOut } from "./carry-out.js";
import { describeLogEntry } from "./describe-log-entry.js";
import { describePeople, describeState } from "./describe-state.js";
import { changesState, messagesOf } from "./messages-of.js";
import type { ServerMessage } from "./protocol.js";
import { readRequest } from "./read-request.js";
import { createSight } from "./sight.js";

/** One socket of the page. */
export interface Viewer {
  /** As whom it acts now. */
  readonly userId: Snowflake;
  happened(told: Recorded): void;
  /** Carries out a request and answers it. Never fails. */
  asked(text: string): Promise<void>;
  tell(message: ServerMessage): void;
  /** Tells the state soon, once for all changes until then. */
  refresh(): void;
  leave(): void;
}

export interface ViewerParts extends LiveParts {
  /** All that are there, this one too. */
  readonly all: ReadonlySet<Viewer>;
  /** User id → the messages that they dismissed. */
  readonly dismissed: Map<Snowflake, Set<Snowflake>>;
}

export interface ViewerOptions {
  /** Whom to act as; the first of the people when that is nobody to act as. */
  readonly as: string | undefined;
  readonly tell: (message: ServerMessage) => void;
}

/** What a socket has come to, besides as whom it acts. */
interface Progress {
  readonly used: Map<Snowflake, UsedFrom>;
  watchesLog: boolean;
  soon?: NodeJS.Immediate | undefined;
}

/** A viewer who is told the state at once. */
export function createViewer(parts: ViewerParts, { as, tell }: ViewerOptions): Viewer {
  const progress: Progress = { used: new Map(), watchesLog: false };
  const become = (userId: Snowflake): void => {
    // A modal of the one before is not for the next.
    progress.used.clear();
    asker = createAsker(parts, userId, { progress, become });
    tellState();
  };
  const first = actable(parts, as) ?? actable(parts) ?? parts.world.application.ownerId;
  let asker = createAsker(parts, first, { progress, become });
  tellState();
  return {
    get userId() {
      return asker.sight.userId;
    },
    happened,
    asked: (text) => answer(asker, text, tell),
    tell,
    refresh,
    leave() {
      clearImmediate(progress.soon);
    },
  };

  function refresh(): void {
    progress.soon ??= setImmediate(tellState);
  }

  function tellState(): void {
    clearImmediate(progress.soon);
    progress.soon = undefined;
    const { userId } = asker.sight;
    // A page may come before the people do, and people may go.
    const someone = actable(parts, userId) ?? actable(parts) ?? userId;
    if (someone !== userId) asker = createAsker(parts, someone, { progress, become });
    tell({ kind: "state", state: describeState(asker.sight, conditionOf(parts)) });
  }

  function happened(told: Recorded): void {
    for (const message of messagesOf(asker.sight, told)) tell(message);
    for (const message of outcomesOf(told, progress.used)) tell(message);
    const entry = progress.watchesLog ? describeLogEntry(told) : undefined;
    if (entry) tell({ kind: "log", entry });
    if (changesState(asker.sight, told)) refresh();
  }
}

interface AskerOptions {
  readonly progress: Progress;
  readonly become: (userId: Snowflake) => void;
}

function createAsker(
  parts: ViewerParts,
  userId: Snowflake,
  { progress, become }: AskerOptions,
): Asker {
  const dismissed = parts.dismissed.get(userId) ?? new Set();
  parts.dismissed.set(userId, dismissed);
  return {
    ...parts,
    sight: createSight(parts.world, userId, dismissed),
    person: parts.personOf(userId),
    used(interaction, from) {
      progress.used.set(interaction.id, from);
      return { interactionId: interaction.id };
    },
    actAs(wanted) {
      const found = actable(parts, wanted);
      if (found === undefined) throw new Error("Cannot act as someone who is not there");
      become(found);
    },
    watchLog(on) {
      progress.watchesLog = on;
    },
    dismissed(channelId, messageId) {
      const message = { kind: "messagesGone", channelId, messageIds: [messageId] } as const;
      for (const other of parts.all) if (other.userId === userId) other.tell(message);
    },
    faultsChanged() {
      for (const other of parts.all) other.refresh();
    },
  };
}

/** How the bot and the network are. */
const conditionOf = ({ faults, gateway }: LiveParts): Parameters<typeof describeState>[1] => ({
  online: gateway.isListening(),
  faults: { latencyMs: faults.latencyMs, connections: gateway.connectionCount() },
});

async function answer(
  asker: Asker,
  text: string,
  tell: (message: ServerMessage) => void,
): Promise<void> {
  const read = readRequest(text);
  const { id } = read;
  try {
    if (read.kind === "unreadable") tell({ kind: "failed", id, error: read.error });
    else tell({ kind: "result", id, result: await carryOut(asker, read.type, read.params) });
  } catch (error) {
    tell({ kind: "failed", id, error: error instanceof Error ? error.message : String(error) });
  }
}

/** That person, or the first; undefined when there is nobody to act as. */
function actable({ world }: LiveParts, userId?: string): Snowflake | undefined {
  const people = describePeople(world).filter((person) => person.actable);
  return people.find(({ id }) => userId === undefined || id === userId)?.id;
}

/** What becomes of the interactions that this socket used. */
function outcomesOf(told: Happening, used: ReadonlyMap<Snowflake, UsedFrom>): ServerMessage[] {
  if (told.kind !== "callback" && told.kind !== "modal" && told.kind !== "unanswered") return [];
  const { kind, interactionId } = told;
  const from = used.get(interactionId);
  if (!from) return [];
  const { channelId, messageId = null, command = null } = from;
  if (kind === "callback") return [{ kind: "acknowledged", interactionId }];
  if (kind === "modal") return [{ kind, interactionId, channelId, modal: told.modal }];
  return [{ kind, interactionId, channelId, messageId, command }];
}
