import { z } from "zod/v4";
import type { AnswerRecords, FeedbackRow } from "./answer-record.js";
import { json, parseRows } from "./column.js";
import type { Sqlite } from "./sqlite.js";

/** What people made of the answers of a guild. */
export type Feedback = Pick<AnswerRecords, "summary" | "unanswered" | "rows">;

const asked = z.object({ asked: z.number(), answered: z.number(), notFound: z.number() });
const voted = z.object({ up: z.number(), down: z.number() });
const reasons = json(z.array(json(z.string()).nullable().catch(null))).transform((all) =>
  all.filter((reason) => reason !== null),
);
const row = z.object({
  created: z.number(),
  channelId: z.string(),
  question: json(z.string()),
  kind: z.enum(["answered", "notFound"]),
  up: z.number(),
  down: z.number(),
  reasons,
});
const place = z.object({ created: z.number(), id: z.string() });

/** How many rows of an export are read at once. */
const pageSize = 200;

/**
 * What is asked in private is counted and listed too; nothing of it names a person. Quick facts are
 * looked up by their names, so that nearly all are found: they would say nothing of the answers.
 */
export function createFeedback(sqlite: Sqlite): Feedback {
  const countAnswers = sqlite.prepare(`
    SELECT count(*) AS asked, count(*) FILTER (WHERE kind = 'answered') AS answered,
      count(*) FILTER (WHERE kind = 'notFound') AS notFound
    FROM answers WHERE guildId = :guildId AND origin IS NULL AND created >= :since`);
  const countVotes = sqlite.prepare(`
    SELECT count(*) FILTER (WHERE vote = 'up') AS up, count(*) FILTER (WHERE vote = 'down') AS down
    FROM votes JOIN answers ON answers.id = votes.answerId
    WHERE guildId = :guildId AND origin IS NULL AND answers.created >= :since`);
  const newestNotFound = sqlite.prepare(`${selection}
    WHERE guildId = :guildId AND origin IS NULL AND kind = 'notFound'
    ORDER BY created DESC, id DESC LIMIT :limit`);
  const nextPage = sqlite.prepare(`${selection}
    WHERE guildId = :guildId AND origin IS NULL AND (created, id) > (:created, :id)
    ORDER BY created, id LIMIT :limit`);
  return {
    summary: (guildId, since) => ({
      ...asked.parse(countAnswers.get({ guildId, since })),
      ...voted.parse(countVotes.get({ guildId, since })),
    }),
    unanswered: (guildId, limit) => parseRows(newestNotFound.all({ guildId, limit }), row),
    rows,
  };

  // By pages and not by a cursor, so that others can write while somebody reads on.
  function* rows(guildId: string): Generator<FeedbackRow, undefined> {
    let after: z.infer<typeof place> | undefined = { created: Number.MIN_SAFE_INTEGER, id: "" };
    while (after !== undefined) {
      const page = nextPage.all({ guildId, ...after, limit: pageSize });
      yield* parseRows(page, row);
      after = page.length < pageSize ? undefined : place.parse(page.at(-1));
    }
  }
}

const selection = `
  SELECT id, created, channelId, question, kind,
    (SELECT count(*) FROM votes WHERE answerId = answers.id AND vote = 'up') AS up,
    (SELECT count(*) FROM votes WHERE answerId = answers.id AND vote = 'down') AS down,
    (SELECT json_group_array(reason ORDER BY created) FROM votes
      WHERE answerId = answers.id AND reason IS NOT NULL) AS reasons
  FROM answers`;
