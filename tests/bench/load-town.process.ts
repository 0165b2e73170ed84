/**
 * A Discord of its own with people who ask a bot: each waits for the answer, thinks, and asks again.
 * Meanwhile the owner has the documents indexed anew, again and again, each time all of them changed.
 */
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { APIMessage } from "discord-api-types/v10";
import type { Person } from "../../src/sandbox/people/person.js";
import { createSandbox } from "../../src/sandbox/sandbox.js";
import type { SandboxChannel } from "../../src/sandbox/world/world.js";
import { shownText } from "../e2e/support/shown-text.js";
import { seededRandom } from "../index/support/vectors.js";
import { watchEventLoop } from "./support/event-loop.js";
import type { EventLoopDelay } from "./support/event-loop.js";
import { sentencePool, writeLoadDocuments } from "./support/load-documents.js";
import { job, report } from "./support/report-result.js";

export interface LoadJob {
  readonly documents: string;
  readonly users: number;
  readonly questionsOfAUser: number;
}

/** Told first. */
export interface LoadTown {
  readonly restUrl: string;
  readonly token: string;
}

/** Told when a message has come that lets the people begin, and they are done. */
export interface LoadResult {
  readonly seconds: number;
  /** Milliseconds from an interaction to its acknowledgement, as Discord sees it. */
  readonly acknowledgedMs: readonly number[];
  /** Milliseconds from a question to its answer, by how it was asked. */
  readonly answerMs: Readonly<Record<Way, readonly number[]>>;
  /** Questions without an answer, and those with more than one. */
  readonly lost: number;
  readonly doubled: number;
  /** Interactions that Discord gave up on. */
  readonly unanswered: number;
  /** What the owner was told of each indexing. */
  readonly indexings: readonly string[];
  /** Answers that cite something. */
  readonly cited: number;
  /** Of this process: what it adds to all times. */
  readonly delay: EventLoopDelay;
}

export type Way = "/ask" | "mention" | "reply" | "direct message";

const ways: readonly Way[] = ["/ask", "mention", "reply", "direct message"];
const guilds = 4;
const channelsOfAGuild = 5;
const warmingPeople = 40;
const patienceMs = 120_000;
const thinkMs = { least: 5_000, most: 15_000 };
/** For answers that come twice. */
const afterMs = 3_000;

const { documents, users, questionsOfAUser } = job() as LoadJob;
const sandbox = await createSandbox({ botName: "Footnote" });
const { journal } = sandbox;
const owner = sandbox.addPerson({ name: "Owner" });
const places = Array.from({ length: guilds }, (_, i) => {
  const guild = sandbox.addGuild({ name: `Guild ${i}`, owner });
  owner.join(guild);
  const channels = Array.from({ length: channelsOfAGuild }, (__, at) =>
    guild.addChannel({ name: `channel-${at}` }),
  );
  return { guild, channels };
});
const people = Array.from({ length: users }, (_, i) => sandbox.addPerson({ name: `User ${i}` }));
const pool = sentencePool();
const random = seededRandom(5);

const acknowledgedMs: number[] = [];
const answerMs: Record<Way, number[]> = {
  "/ask": [],
  mention: [],
  reply: [],
  "direct message": [],
};
const indexings: string[] = [];
/** Answers by the id of the message or the interaction that asks. */
const answers = new Map<string, number>();
const [asked, settled] = [new Set<string>(), new Set<string>()];
let [unanswered, cited] = [0, 0];
journal.follow((told) => {
  if (told.kind === "unanswered") unanswered++;
  if (told.kind !== "messageCreate" || told.message.author.id !== sandbox.bot.id) return;
  const { message_reference: reference, interaction_metadata: interaction } = told.message;
  const id = interaction?.id ?? reference?.message_id;
  if (id !== undefined) answers.set(id, (answers.get(id) ?? 0) + 1);
});

process.send?.({ restUrl: sandbox.restUrl, token: sandbox.token } satisfies LoadTown);
await once(process, "message");
while (sandbox.world.commands.size === 0) await pause(100);
// What is made for the first questions only, as the threads of the model, is there when it begins.
await Promise.all(people.slice(0, warmingPeople).map((person, i) => visit(person, i, 1)));
for (const list of [acknowledgedMs, ...Object.values(answerMs)]) list.length = 0;
for (const set of [asked, settled, answers]) set.clear();
cited = 0;
process.send?.({});
await once(process, "message");

const start = performance.now();
const watch = watchEventLoop();
const indexing = new AbortController();
const owned = keepIndexing(indexing.signal);
await Promise.all(people.map((person, i) => visit(person, i, questionsOfAUser)));
const seconds = (performance.now() - start) / 1_000;
const delay = watch.stop();
indexing.abort();
await owned;
await pause(afterMs);
const counts = [...asked].map((id) => answers.get(id) ?? 0);
const result: LoadResult = {
  seconds,
  acknowledgedMs,
  answerMs,
  lost: asked.size - settled.size,
  doubled: counts.filter((count) => count > 1).length,
  unanswered,
  indexings,
  cited,
  delay,
};
report(result);
await once(process, "disconnect");
await sandbox.stop();

async function visit(person: Person, number: number, questions: number): Promise<void> {
  const place = places[number % places.length];
  const channel = place?.channels[Math.floor(number / places.length) % channelsOfAGuild];
  if (!place || !channel) return;
  person.join(place.guild);
  let last: APIMessage | undefined;
  for (let i = 0; i < questions; i++) {
    if (questions > 1) await pause(thinkMs.least + random() * (thinkMs.most - thinkMs.least));
    const wanted = ways[(number + i) % ways.length] ?? "mention";
    const way = wanted === "reply" && !last ? "mention" : wanted;
    const since = performance.now();
    const answer = await ask(person, { channel, way, last }).catch(() => undefined);
    if (!answer) continue;
    answerMs[way].push(performance.now() - since);
    if (shownText(answer).includes("[1]")) cited++;
    if (way !== "direct message") last = answer;
  }
}

interface Asking {
  readonly channel: SandboxChannel;
  readonly way: Way;
  readonly last: APIMessage | undefined;
}

/** @throws {Error} when no answer comes. */
async function ask(person: Person, { channel, way, last }: Asking): Promise<APIMessage> {
  const text = question();
  if (way === "/ask") return useAsk(person, channel, text);
  const message =
    way === "direct message"
      ? await person.directMessage(text)
      : way === "reply" && last
        ? await person.say(channel, text, { replyTo: last })
        : await person.say(channel, `<@${sandbox.bot.id}> ${text}`);
  asked.add(message.id);
  const answer = await sandbox.replyTo(message, { timeoutMs: patienceMs });
  settled.add(message.id);
  return answer;
}

async function useAsk(person: Person, channel: SandboxChannel, text: string): Promise<APIMessage> {
  const since = performance.now();
  const used = await person.use(channel, "/ask", { question: text });
  asked.add(used.id);
  await used.acknowledged(patienceMs);
  acknowledgedMs.push(performance.now() - since);
  const answer = await used.reply({ timeoutMs: patienceMs });
  settled.add(used.id);
  return answer;
}

function question(): string {
  const sentence = pool[Math.floor(random() * pool.length)];
  const clause = sentence?.clauses[0];
  return `Who ${clause?.verb ?? ""} the ${clause?.adjective ?? ""} ${clause?.object ?? ""}?`;
}

/** Ends with the indexing that is under way when the signal aborts. */
async function keepIndexing(signal: AbortSignal): Promise<void> {
  const channel = places[0]?.channels[0];
  for (let round = 1; channel && !signal.aborted; round++) {
    await writeLoadDocuments(documents, round);
    const used = await owner.use(channel, "/reindex");
    const end = await used.reply({
      timeoutMs: 30 * 60_000,
      matching: (message) => /up to date(?:[:.]| already)|stays as/.test(shownText(message)),
    });
    const outcome = /The index (?!stays)[^\n]*/.exec(shownText(end))?.[0] ?? shownText(end);
    // As when the bot still compares the documents after its start.
    if (outcome.includes("being brought up to date")) await pause(1_000);
    else indexings.push(outcome);
  }
}
