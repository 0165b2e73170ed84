import type { CommandTexts } from "../strings.js";

/** The names that Discord knows the commands by, and what stands where there is no translation. */
export const englishCommands: CommandTexts = {
  ask: {
    name: "ask",
    description: "Answer a question from the documents, with sources",
    options: {
      question: { name: "question", description: "What would you like to know?" },
      private: { name: "private", description: "Show the answer only to you (default: no)" },
    },
  },
  search: {
    name: "search",
    description: "Find passages in the documents, without an answer",
    options: { query: { name: "query", description: "Words to look for" } },
  },
  fact: {
    name: "fact",
    description: "Look up a quick fact, with its source",
    options: {
      query: { name: "query", description: "A name, an abbreviation, a date, a number…" },
      mention: { name: "mention", description: "Somebody to suggest it to" },
      hide: { name: "hide", description: "Show it only to you (default: no)" },
    },
  },
  timeline: {
    name: "timeline",
    description: "Show the dated events of the documents in order",
    options: {
      topic: { name: "topic", description: "Only events about this" },
      from: { name: "from", description: "The first date: 2019, March 2019 or 2019-03-05" },
      to: { name: "to", description: "The last date: 2019, March 2019 or 2019-03-05" },
    },
  },
  topics: { name: "topics", description: "Show what the documents are about", options: {} },
  sources: {
    name: "sources",
    description: "List the documents, or open one",
    options: { document: { name: "document", description: "The document to open" } },
  },
  reindex: {
    name: "reindex",
    description: "Bring the index up to date with the documents",
    options: {},
  },
  status: {
    name: "status",
    description: "Show the age and size of the index and how the bot is doing",
    options: {},
  },
  settings: {
    name: "settings",
    description: "Show or change how the bot behaves in this server",
    options: {
      show: { name: "show", description: "Show the settings" },
      server: { name: "server", description: "Change settings of the whole server" },
      language: { name: "language", description: "The language of the bot's own words" },
      plainText: { name: "plain-text", description: "Answer in plain text, without components" },
      buttons: { name: "vote-buttons", description: "Offer buttons to vote on answers" },
      humanRole: { name: "human-role", description: "The role that “Ask a human” pings" },
      noHumanRole: { name: "no-human-role", description: "Stop offering “Ask a human”" },
      adminRole: { name: "admin-role", description: "Give or take a role the admin commands" },
      channel: { name: "channel", description: "Change settings of one channel" },
      where: { name: "channel", description: "The channel (default: this one)" },
      askChannel: {
        name: "ask-channel",
        description: "Answer every message that looks like a question",
      },
      access: { name: "access", description: "Allow or deny a channel, a role or a member" },
      rule: { name: "rule", description: "What to do" },
      allow: { name: "allow", description: "" },
      deny: { name: "deny", description: "" },
      clear: { name: "clear", description: "" },
      role: { name: "role", description: "A role" },
      member: { name: "member", description: "A member" },
    },
  },
  doctor: {
    name: "doctor",
    description: "Check intents, permissions, index and model, and say how to fix them",
    options: {},
  },
  feedback: {
    name: "feedback",
    description: "Show votes and unanswered questions, or export them",
    options: {
      export: { name: "export", description: "Attach everything as a CSV file" },
      days: { name: "days", description: "How many days to look back (default: 30)" },
    },
  },
  privacy: {
    name: "privacy",
    description: "Show what is stored about you, and delete it",
    options: {},
  },
  help: { name: "help", description: "How to ask", options: {} },
  answerFromDocuments: { name: "Answer from the documents", description: "", options: {} },
};
