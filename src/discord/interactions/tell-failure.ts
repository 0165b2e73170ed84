import { defaultGuildSettings } from "../records/settings.js";
import { notice } from "../rendering/notice.js";
import type { Services } from "../services.js";
import { stringsOf } from "../strings/strings-of.js";
import { explainFailure, isGone } from "./explain-failure.js";
import type { Repliable, Response } from "./response.js";
import { surroundings } from "./surroundings.js";

export interface TellFailureOptions {
  /** What failed, for the log. */
  readonly name: string;
  readonly services: Services;
  /** The way back to the person; absent when the interaction could not be acknowledged. */
  readonly tell: Response["tell"] | undefined;
}

/** Tells a person in one sentence what went wrong: in reply, or where that cannot be, elsewhere. */
export async function tellFailure(
  error: unknown,
  interaction: Repliable,
  { name, services, tell }: TellFailureOptions,
): Promise<void> {
  const { strings, settings } = words(interaction, services);
  const isLate = tell === undefined && isGone(error);
  if (isLate) services.log.warn({ what: name }, "An interaction was not acknowledged in time");
  const sentence = isLate
    ? strings.faults.busy
    : explainFailure(error, { services, strings, what: name });
  try {
    if (!tell) throw error;
    await tell(notice(sentence, { settings, state: "failed" }));
  } catch (cause) {
    await tellElsewhere(interaction, sentence, { services, cause });
  }
}

/** The settings may be what cannot be read; the person is told all the same. */
function words(
  interaction: Repliable,
  services: Services,
): Pick<ReturnType<typeof surroundings>, "strings" | "settings"> {
  try {
    return surroundings(interaction, services);
  } catch {
    const { locale, guildLocale } = interaction;
    return { settings: defaultGuildSettings, strings: stringsOf("auto", [locale, guildLocale]) };
  }
}

/** The last resort, when the interaction itself takes no reply: the channel, then a direct message. */
async function tellElsewhere(
  { channel, user }: Repliable,
  sentence: string,
  { services, cause }: { readonly services: Services; readonly cause: unknown },
): Promise<void> {
  const message = { content: `<@${user.id}> ${sentence}`, allowedMentions: { parse: [] } };
  try {
    if (!channel?.isSendable()) throw cause;
    await channel.send(message);
  } catch {
    await user.send(message).catch((error: unknown) => {
      services.log.warn({ error, cause }, "A failure could not be told to the person it concerns");
    });
  }
}
