import { AllowedMentionsTypes } from "discord-api-types/v10";
import { z } from "zod/v4";
import { faults, list, optional, snowflake } from "./fields.js";

const exclusive = ["users", "roles"] as const;

/** Whom a message may call (docs: resources, message, "Allowed Mentions Object"). */
export const allowedMentionsForm = z
  .object({
    parse: optional(z.array(z.enum(AllowedMentionsTypes))),
    users: optional(list(snowflake, 0, 100)),
    roles: optional(list(snowflake, 0, 100)),
    replied_user: optional(z.boolean()),
  })
  .check(
    faults(({ parse, ...lists }) =>
      exclusive
        .filter((key) => lists[key]?.length && new Set<string>(parse).has(key))
        .map((key) => ({
          path: [],
          code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
          message: `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
        })),
    ),
  );
