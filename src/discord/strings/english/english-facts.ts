import { counted } from "../counted.js";
import type { FactStrings } from "../fact-strings.js";
import { englishCommands as commands } from "./english-commands.js";

/** What is said of quick facts, in English. */
export const englishFacts: FactStrings = {
  facts: {
    none: `No quick facts were found in the documents. \`/${commands.ask.name}\` answers from all of their text.`,
    unknown: (name) => `There is no quick fact “${name}”.`,
    didYouMean: "Did you mean…",
    elsewhere: `\`/${commands.ask.name}\` answers a question, \`/${commands.search.name}\` finds passages.`,
    more: (facts) =>
      `${counted(facts, { locale: "en", one: "more fact bears", more: "more facts bear" })} this name: choose from the list that appears while you type.`,
    suggestion: (mention, from) => `💬 Suggestion for ${mention}, from ${from}`,
    posting: (mention) => `Posting the suggestion for ${mention}…`,
    notified: (mention) => `It is posted below, and ${mention} is notified.`,
    notNotified: (mention) =>
      `It is posted below, but ${mention} is not notified: that is a bot, or somebody who cannot see this channel.`,
    hidden: (mention) => `Only you see this, so ${mention} is not notified.`,
  },
  timeline: {
    title: "Timeline",
    titleOf: (topic) => `Timeline: ${topic}`,
    events: (events) => counted(events, { locale: "en", one: "event", more: "events" }),
    from: (date) => `from ${date}`,
    to: (date) => `to ${date}`,
    open: "Open the passage of an event…",
    narrow: (shown) =>
      `Only the first ${shown} are shown: \`${commands.timeline.options.from.name}\` and \`${commands.timeline.options.to.name}\` lead to others.`,
    none: "The documents have no events with dates.",
    nothing: (from, to) =>
      `No events were found. Those in the documents are from ${from} to ${to}.`,
    noDate: (text) =>
      `“${text}” is no date that I know. Write it as 2019, March 2019 or 2019-03-05.`,
    reversed: (from, to) => `${from} is after ${to}: please swap the two dates.`,
    picture: (events) =>
      `Timeline of ${counted(events, { locale: "en", one: "event", more: "events" })}`,
  },
  topics: {
    title: "What the documents are about",
    kinds: { body: "Bodies", person: "People", place: "Places", subject: "Subjects" },
    counts: ({ documents, mentions }) =>
      `${counted(documents, { locale: "en", one: "document", more: "documents" })}, ${counted(mentions, { locale: "en", one: "mention", more: "mentions" })}`,
    open: "Look one up…",
    none: "Nothing was found that the documents speak of more than in passing.",
    pictureTitle: "Which documents share what",
    picture: ({ subjects, documents }) =>
      `${counted(subjects, { locale: "en", one: "topic", more: "topics" })} in ${counted(documents, { locale: "en", one: "document", more: "documents" })}`,
    scale: "sentences that mention it",
  },
  undrawn: "Some characters could not be drawn.",
};
