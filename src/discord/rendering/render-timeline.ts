import type { APIComponentInContainer } from "discord-api-types/v10";
import { customId } from "../custom-id.js";
import type { CitedEvent } from "../facts/cited-events.js";
import { timelineId } from "../facts/timeline-page.js";
import { discordLimits } from "../limits.js";
import type { Picture } from "../pictures/pictures.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { buttonRows, container, selectRow, separator, textDisplay } from "./components.js";
import { dateText } from "./date-text.js";
import { labelText } from "./label-text.js";
import type { MessageBody } from "./message-body.js";
import { gallery } from "./picture-file.js";
import { sourcePlace } from "./source-line.js";
import { eventLine, eventLines, eventSources, timelineHeading } from "./timeline-lines.js";
import type { ShownTimeline } from "./timeline-lines.js";
import { turnButtons } from "./turn-buttons.js";

export interface RenderTimelineOptions {
  readonly strings: Strings;
  readonly settings: Pick<GuildSettings, "plainText">;
  /** Goes along with the message. */
  readonly picture: Picture | undefined;
}

/**
 * Events in order, each with the number of its footnote, with ways to their passages and to the other
 * pages. Plain text has no such ways: it shows as many events as fit and says how to see others.
 */
export function renderTimeline(
  timeline: ShownTimeline,
  { strings, settings, picture }: RenderTimelineOptions,
): MessageBody {
  if (settings.plainText) return { kind: "plain", content: plainTimeline(timeline, strings) };
  const parts: APIComponentInContainer[] = [
    textDisplay(timelineHeading(timeline, strings)),
    ...(picture ? [gallery(picture)] : []),
    textDisplay(eventLines(timeline.cited, strings).join("\n")),
    separator(),
    textDisplay(eventSources(timeline.cited, strings, { max: lineCharacters }).join("\n")),
    eventSelect(timeline.cited, strings),
    ...turnRow(timeline, strings),
  ];
  return { kind: "components", components: [container("answered", parts)] };
}

/** Characters of a source. */
const lineCharacters = 180;

function eventSelect(cited: readonly CitedEvent[], strings: Strings): ReturnType<typeof selectRow> {
  const options = cited.map(({ event, citation }) => ({
    value: event.id,
    label: `${dateText(event.date, strings.locale)} — ${labelText(event.answer, 90) || "…"}`,
    description: `${citation.number}. ${labelText(citation.title, 60)} · ${sourcePlace(citation, strings)}`,
  }));
  return selectRow({ id: customId("cited"), placeholder: strings.timeline.open, options });
}

function turnRow(timeline: ShownTimeline, strings: Strings): ReturnType<typeof buttonRows> {
  const { page, pages } = timeline;
  if (pages < 2) return [];
  const to = (wanted: number): { id: string; exists: boolean } => ({
    id: timelineId({ ...timeline, page: wanted }),
    exists: wanted >= 0 && wanted < pages,
  });
  return buttonRows(turnButtons({ previous: to(page - 1), next: to(page + 1), strings }));
}

function plainTimeline(timeline: ShownTimeline, strings: Strings): string {
  const { cited, events } = timeline;
  // There is no way to another page, so that this one is all that there is.
  const heading = timelineHeading({ ...timeline, pages: 1 }, strings);
  const contents = cited.map((_, i) => {
    const fitting = cited.slice(0, cited.length - i);
    const note = fitting.length < events ? [`-# ${strings.timeline.narrow(fitting.length)}`] : [];
    const lines = fitting.map((one) => eventLine(one, 180, strings));
    const sources = eventSources(fitting, strings, { max: 150, isPlain: true });
    return [heading, ...lines, "", ...sources, ...note].join("\n");
  });
  return contents.find(({ length }) => length <= discordLimits.content) ?? "";
}
