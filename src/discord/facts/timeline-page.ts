import { customId } from "../custom-id.js";

/** A page of a timeline: all that its buttons carry. */
export interface TimelinePage {
  /** Counted from 0. */
  readonly page: number;
  /** ISO 8601, also only a year or a month. */
  readonly from?: string;
  readonly to?: string;
  /** What the events are about; at most 60 characters, on one line. */
  readonly topic?: string;
}

/** Most characters of a topic, so that a custom id has room for it. */
export const topicCharacters = 60;

/** `timeline:<page>:<from>:<to>[:<topic>]`; a topic with colons takes several parts. */
export function timelineId({ page, from = "", to = "", topic }: TimelinePage): string {
  return customId("timeline", String(page), from, to, ...(topic?.split(":") ?? []));
}

/** The page that the parts behind the action stand for; undefined for what nobody was offered. */
export function readTimelinePage(parts: readonly string[]): TimelinePage | undefined {
  const [page = "", from = "", to = "", ...topicParts] = parts;
  const topic = topicParts.join(":");
  const isOffered = /^\d{1,5}$/.test(page) && [from, to].every((date) => bound.test(date));
  if (!isOffered || topic.length > topicCharacters) return undefined;
  return {
    page: Number(page),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(topic === "" ? {} : { topic }),
  };
}

const bound = /^(?:\d{4}(?:-\d\d){0,2})?$/;
