import { MessageFlags } from "discord.js";
import { onTestFinished } from "vitest";
import type { Answer } from "../../../src/answers/answer.js";
import { createDrafts } from "../../../src/discord/drafts/drafts.js";
import type { Drafts } from "../../../src/discord/drafts/drafts.js";
import { readCustomId } from "../../../src/discord/custom-id.js";
import type { Action, ActionUse } from "../../../src/discord/interactions/action.js";
import type { Person } from "../../../src/discord/interactions/use.js";
import type { AnswerRecord, AnswerRecords } from "../../../src/discord/records/answer-record.js";
import { openStore } from "../../../src/discord/records/open-store.js";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import type { GuildSettings } from "../../../src/discord/records/settings.js";
import type { MessageBody } from "../../../src/discord/rendering/message-body.js";
import { renderAnswer } from "../../../src/discord/rendering/render-answer.js";
import type { MessagePayload } from "../../../src/discord/rendering/message-payload.js";
import { english } from "../../../src/discord/strings/english.js";
import type { Library, OpenedPassage } from "../../../src/library/library.js";
import { indexedDocument } from "../../support/passages.js";

/** The person who asked the answers of `answerRecord`, in the channel where they were given. */
export const asker: Person = {
  userId: "11",
  guildId: "21",
  channelId: "31",
  roleIds: [],
  isModerator: false,
  isAdmin: false,
};
export const other: Person = { ...asker, userId: "12" };
export const moderator: Person = { ...asker, userId: "13", isModerator: true };
export const askerElsewhere: Person = { ...asker, channelId: "32" };
export const stranger: Person = { ...asker, userId: "14", guildId: "22", channelId: "33" };

/** Something that reached Discord, in order. */
export type Sent =
  | { readonly kind: "shown"; readonly body: MessageBody }
  | {
      readonly kind: "followUp";
      readonly isPrivate: boolean;
      readonly body: MessageBody;
      readonly pings: readonly string[];
    }
  /** A follow-up that was sent before. */
  | { readonly kind: "edited"; readonly body: MessageBody }
  | { readonly kind: "deleted" };

export interface Scene {
  readonly records: AnswerRecords;
  readonly passages: ReadonlyMap<string, OpenedPassage>;
  /** What the library says to any question. */
  readonly answer?: Answer;
  /** What the library does with any question. @default says `answer` */
  readonly ask?: Library["ask"];
  /** Answers that are being written. @default none */
  readonly drafts?: Drafts;
}

/** Records that are kept in memory, with some in them. */
export function recordsWith(...records: readonly AnswerRecord[]): AnswerRecords {
  const store = openStore(":memory:");
  onTestFinished(() => {
    store.close();
  });
  for (const record of records) store.records.save(record);
  return store.records;
}

/** The passage behind the footnote of `answerRecord`, between two others. */
export function bearPassages(): Map<string, OpenedPassage> {
  const texts = ["First.", "Bears are large. Bears eat honey.", "Last."];
  const id = (i: number): string | undefined =>
    texts[i] === undefined ? undefined : `abcdefghijk${i}`;
  return new Map(
    texts.map((text, i) => {
      const document = indexedDocument({ title: "Bears", path: "bears.md" });
      const place = { start: 83, end: 83 + text.length, startLine: 1, endLine: 2 };
      const own = { id: id(i) ?? "", document: "bears.md", headings: [], text, sentences: [] };
      const opened = {
        passage: { ...own, ...place },
        document,
        previousId: id(i - 1),
        nextId: id(i + 1),
      };
      return [own.id, opened];
    }),
  );
}

export interface Pressing extends Partial<Scene> {
  readonly person?: Person;
  readonly settings?: Partial<GuildSettings>;
  /** What was chosen, for a select. */
  readonly chosen?: string;
  /** What was typed, for a modal. */
  readonly typed?: string;
  /** The message that bears the component. @default that of `answerRecord` */
  readonly message?: {
    readonly id?: string;
    readonly isPrivate?: boolean;
    /** Small print below the answer. @default none */
    readonly notes?: readonly string[];
  } | null;
  /** What sending or deleting a message fails with. @default nothing */
  readonly failure?: Error;
}

/** Presses a component or submits a modal, and tells what came of it. */
export async function press(action: Action, id: string, pressing: Pressing = {}): Promise<Sent[]> {
  const sent: Sent[] = [];
  const use = fakeUse(id, pressing, sent);
  if (action.kind !== "responding") throw new Error(`${action.name} opens a modal`);
  await action.run(use);
  return sent;
}

/** A use of a component, as the dispatcher hands it to an action. */
export function fakeUse(id: string, pressing: Pressing, sent: Sent[] = []): ActionUse {
  const { person = asker, records = recordsWith(), passages = bearPassages(), answer } = pressing;
  const settings = { ...defaultGuildSettings, ...pressing.settings };
  return {
    person,
    settings,
    strings: english,
    parts: readCustomId(id).parts,
    interaction: fakeInteraction(id, pressing, sent),
    services: {
      records,
      drafts: pressing.drafts ?? createDrafts(),
      now: () => 5_000,
      pause: () => Promise.resolve(),
      newId: () => "Newanswer1",
      limits: { take: () => Promise.resolve({ kind: "allowed" }) },
      measures: { answered: () => undefined },
      log: { info: () => undefined, warn: () => undefined },
      library: {
        openPassage: (passage: string) => Promise.resolve(passages.get(passage)),
        ask:
          pressing.ask ??
          ((question: string) => Promise.resolve({ kind: "asked", question, answer })),
      },
    },
    show: (body: MessageBody) => {
      sent.push({ kind: "shown", body });
      return Promise.resolve();
    },
    // Only what actions use of it.
  } as unknown as ActionUse;
}

function fakeInteraction(id: string, pressing: Pressing, sent: Sent[]): object {
  const { chosen, typed, message = {}, failure } = pressing;
  const record = pressing.records?.find(readCustomId(id).parts[0] ?? "");
  const shown =
    record &&
    renderAnswer(record, {
      strings: english,
      settings: { ...defaultGuildSettings, humanRoleId: "51" },
      notes: message?.notes ?? [],
    });
  const components = shown?.kind === "components" ? shown.components : [];
  return {
    customId: id,
    createdTimestamp: 5_000,
    values: chosen === undefined ? [] : [chosen],
    isStringSelectMenu: () => chosen !== undefined,
    isModalSubmit: () => typed !== undefined,
    fields: { fields: new Map([["text", {}]]), getTextInputValue: () => typed ?? "" },
    message: message && {
      id: message.id ?? "41",
      flags: {
        has: (flag: MessageFlags) => flag === MessageFlags.Ephemeral && message.isPrivate === true,
      },
      components: components.map((component) => ({ toJSON: () => component })),
    },
    followUp(payload: Omit<MessagePayload, "flags"> & { flags: number[] }) {
      if (failure) return Promise.reject(failure);
      const { content, components: parts = [], flags, allowedMentions } = payload;
      const body =
        content === undefined
          ? { kind: "components", components: parts }
          : { kind: "plain", content };
      const pings = [
        ...(allowedMentions?.parse ?? []),
        ...(allowedMentions?.roles ?? []),
        ...(allowedMentions?.users ?? []),
      ];
      const isPrivate = flags.includes(MessageFlags.Ephemeral);
      sent.push({ kind: "followUp", isPrivate, pings, body: body as MessageBody });
      return Promise.resolve({ id: "42" });
    },
    editReply({ components: parts = [] }: MessagePayload & { message: string }) {
      const body = { kind: "components", components: parts } as unknown as MessageBody;
      sent.push({ kind: "edited", body });
      return Promise.resolve();
    },
    deleteReply() {
      if (failure) return Promise.reject(failure);
      sent.push({ kind: "deleted" });
      return Promise.resolve();
    },
  };
}
