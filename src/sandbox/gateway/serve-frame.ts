import {
  GatewayCloseCodes as Codes,
  GatewayDispatchEvents,
  GatewayOpcodes as Opcodes,
} from "discord-api-types/v10";
import { z } from "zod";
import type { World } from "../world/world.js";
import type { Connection } from "./connection.js";
import { controlFrame } from "./control-frame.js";
import { identifyFault, identifyFrame, resumeFrame } from "./identify.js";
import { membersChunk } from "./members-chunk.js";
import { tellReady } from "./ready.js";
import { createSession, type Session } from "./session.js";

export interface Serving {
  readonly world: World;
  /** The bot's token. */
  readonly token: string;
  /** By id: all that can be resumed. */
  readonly sessions: Map<string, Session>;
}

const frame = z.object({ op: z.number().int(), d: z.unknown() });
const opcode = z.nativeEnum(Opcodes);

/** Does what a frame of a bot asks for, or closes the connection as Discord would. */
export function serveFrame(serving: Serving, connection: Connection, text: string): void {
  const fault = faultOf(serving, connection, text);
  if (fault !== undefined) connection.close(fault);
}

/** Serves a frame; returns the code to close with if it is wrong. */
function faultOf(serving: Serving, connection: Connection, text: string): Codes | undefined {
  const read = frame.safeParse(parsed(text));
  if (!read.success) return Codes.DecodeError;
  const { d } = read.data;
  connection.note({ direction: "in", code: read.data.op, data: d });
  const { data: op } = opcode.safeParse(read.data.op);
  if (op === Opcodes.Heartbeat) {
    if (!connection.silent) connection.send(controlFrame(Opcodes.HeartbeatAck));
    return undefined;
  }
  if (op === Opcodes.Identify) return identify(serving, connection, d);
  if (op === Opcodes.Resume) return resume(serving, connection, d);
  if (!connection.session) return Codes.NotAuthenticated;
  if (op === Opcodes.RequestGuildMembers) return tellMembers(serving, connection.session, d);
  return op !== undefined && withoutEffect.has(op) ? undefined : Codes.UnknownOpcode;
}

const withoutEffect: ReadonlySet<Opcodes> = new Set([
  Opcodes.PresenceUpdate,
  Opcodes.VoiceStateUpdate,
  Opcodes.RequestSoundboardSounds,
]);

function identify(
  { world, token, sessions }: Serving,
  connection: Connection,
  d: unknown,
): Codes | undefined {
  if (connection.session) return Codes.AlreadyAuthenticated;
  const read = identifyFrame.safeParse(d);
  if (!read.success) return Codes.DecodeError;
  const { privilegedIntents } = world.application;
  const fault = identifyFault(read.data, { token, privilegedIntents });
  if (fault !== undefined) return fault;
  const { shard = [0, 1], intents } = read.data;
  const session = createSession({ shard, intents });
  connection.session = session;
  sessions.set(session.id, session);
  session.attach(connection.send);
  tellReady(world, session);
  return undefined;
}

function resume(
  { token, sessions }: Serving,
  connection: Connection,
  d: unknown,
): Codes | undefined {
  if (connection.session) return Codes.AlreadyAuthenticated;
  const read = resumeFrame.safeParse(d);
  if (!read.success) return Codes.DecodeError;
  if (read.data.token !== token) return Codes.AuthenticationFailed;
  const session = sessions.get(read.data.session_id);
  if (!session) {
    connection.send(controlFrame(Opcodes.InvalidSession, false));
    return undefined;
  }
  const missed = session.since(read.data.seq);
  if (!missed) return Codes.InvalidSeq;
  connection.session = session;
  for (const payload of missed) connection.send(payload);
  session.attach(connection.send);
  session.tell({ t: GatewayDispatchEvents.Resumed, d: undefined });
  return undefined;
}

function tellMembers({ world }: Serving, session: Session, d: unknown): Codes | undefined {
  const event = membersChunk(world, d);
  if (!event) return Codes.DecodeError;
  session.tell(event);
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
