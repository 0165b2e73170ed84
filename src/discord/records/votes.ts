import { z } from "zod/v4";
import type { AnswerRecords, PersonalRecords } from "./answer-record.js";
import { json, parseRows, withoutNulls } from "./column.js";
import type { Sqlite } from "./sqlite.js";

type PersonalVote = PersonalRecords["votes"][number];

/** Who voted for and against which answer, and why. */
export interface Votes extends Pick<AnswerRecords, "vote" | "addReason"> {
  /** Oldest first. */
  readonly castBy: (userId: string) => readonly PersonalVote[];
  /** Removes the votes of a person and returns how many went. */
  readonly removeCastBy: (userId: string) => number;
}

const row = z
  .object({
    answerId: z.string(),
    vote: z.enum(["up", "down"]),
    reason: json(z.string()).nullable().catch(null),
    created: z.number(),
  })
  .transform((columns) => withoutNulls(columns) as PersonalVote);

/** A second vote down keeps the reason of the first; a vote up drops it. */
export function createVotes(sqlite: Sqlite): Votes {
  const insert = sqlite.prepare(insertion);
  const setReason = sqlite.prepare(
    `UPDATE votes SET reason = :reason
     WHERE answerId = :id AND userId = :userId AND vote = 'down'`,
  );
  const byUser = sqlite.prepare(
    `SELECT answerId, vote, reason, created FROM votes
     WHERE userId = :userId ORDER BY created, answerId`,
  );
  const removeByUser = sqlite.prepare("DELETE FROM votes WHERE userId = :userId");
  return {
    vote: (id, { userId, vote, created }) => insert.run({ id, userId, vote, created }) > 0,
    addReason: (id, { userId, reason }) =>
      setReason.run({ id, userId, reason: JSON.stringify(reason) }) > 0,
    castBy: (userId) => parseRows(byUser.all({ userId }), row),
    removeCastBy: (userId) => removeByUser.run({ userId }),
  };
}

/** One statement, so that the answer cannot go between the look and the vote. */
const insertion = `
  INSERT INTO votes (answerId, userId, vote, created)
  SELECT id, :userId, :vote, :created FROM answers WHERE id = :id
  ON CONFLICT (answerId, userId) DO UPDATE SET
    reason = CASE WHEN excluded.vote = 'down' THEN votes.reason END,
    vote = excluded.vote, created = excluded.created`;
