import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { z } from "zod/v4";
import { list, text } from "./fields.js";
import { readForm } from "./read-form.js";

const choices = z.object({
  choices: list(
    z.object({ name: text(1, 100), value: z.union([text(1, 100), z.number()]) }),
    0,
    25,
  ),
});

/**
 * Up to 25 suggestions (docs: interactions, receiving and responding, "Autocomplete"); `at` are the
 * fields that lead to them.
 *
 * @throws {ApiError} 50035
 */
export const readChoicesForm = (
  body: unknown,
  at: readonly string[] = [],
): { choices: APIApplicationCommandOptionChoice[] } => readForm(choices, body, at);
