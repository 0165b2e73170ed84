import type { EventFact } from "../../facts/fact.js";
import { Refusal } from "../interactions/refusal.js";
import type { ShowOptions, Use } from "../interactions/use.js";
import type { Picture } from "../pictures/pictures.js";
import type { GuildSettings } from "../records/settings.js";
import { dateText } from "../rendering/date-text.js";
import { labelText } from "../rendering/label-text.js";
import type { MessageBody } from "../rendering/message-body.js";
import { pictureFile } from "../rendering/picture-file.js";
import { renderTimeline } from "../rendering/render-timeline.js";
import { citedEvents } from "./cited-events.js";
import type { CitedEvent } from "./cited-events.js";
import { draw } from "./draw.js";
import type { TimelinePage } from "./timeline-page.js";

/** A page of a timeline, to be sent. */
export interface TimelineMessage {
  readonly body: MessageBody;
  readonly options: ShowOptions;
}

const eventsPerPage = 8;

type Telling = Pick<Use, "services" | "strings"> & {
  readonly settings: Pick<GuildSettings, "plainText">;
};

/**
 * Makes a page of the timeline of the index in use, with its picture where one can be drawn.
 *
 * @param wanted a page behind the last one stands for the last.
 * @throws {Refusal} when there are no such events.
 */
export async function timelineMessage(
  wanted: TimelinePage,
  use: Telling,
): Promise<TimelineMessage> {
  const { services, strings, settings } = use;
  const events = services.library.facts().timeline(wanted);
  const pages = Math.ceil(events.length / eventsPerPage);
  const page = Math.max(0, Math.min(wanted.page, pages - 1));
  const here = events.slice(page * eventsPerPage, (page + 1) * eventsPerPage);
  const cited = citedEvents(await services.library.citeFacts(here));
  if (cited.length === 0) throw new Refusal(nothingFound(use));
  const shown = { ...wanted, page, pages, events: events.length, cited };
  // Plain text has no way to another page, and does not speak of any.
  const place = pages > 1 && !settings.plainText ? `${page + 1} / ${pages}` : undefined;
  const picture = await draw(() => pictureOf(cited, place, { ...use, ...wanted }), services.log);
  return {
    body: renderTimeline(shown, { strings, settings, picture }),
    options: picture ? { files: [pictureFile(picture)] } : {},
  };
}

function nothingFound({ services, strings: { timeline, locale } }: Telling): string {
  const { dates } = services.library.facts();
  if (!dates) return timeline.none;
  const written = (date: string): string => dateText({ from: date, to: date }, locale);
  return timeline.nothing(written(dates.from), written(dates.to));
}

/** Characters of an event in a picture: three lines of it are drawn. */
const titleCharacters = 160;

function pictureOf(
  cited: readonly CitedEvent[],
  page: string | undefined,
  { topic, services, strings }: Telling & Pick<TimelinePage, "topic">,
): Promise<Picture> {
  const { timeline, undrawn, locale } = strings;
  return services.pictures.timeline({
    title: topic === undefined ? timeline.title : labelText(timeline.titleOf(topic), 100),
    summary: timeline.picture(cited.length),
    undrawnNotice: undrawn,
    ...(page === undefined ? {} : { page }),
    events: cited.map(({ event }) => entry(event, dateText(event.date, locale))),
  });
}

function entry(
  { answer, place }: EventFact,
  date: string,
): { readonly date: string; readonly title: string; readonly place?: string } {
  const shownPlace = place === undefined ? "" : labelText(place, 60);
  return {
    date,
    title: labelText(answer, titleCharacters) || "…",
    ...(shownPlace === "" ? {} : { place: shownPlace }),
  };
}
