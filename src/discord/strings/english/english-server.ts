import { counted } from "../counted.js";
import type { ServerStrings } from "../server-strings.js";
import { englishCommands as commands } from "./english-commands.js";

/** What is said about settings and records, in English. */
export const englishServer: ServerStrings = {
  permissions: {
    ViewChannel: "View Channel",
    SendMessages: "Send Messages",
    SendMessagesInThreads: "Send Messages in Threads",
    ReadMessageHistory: "Read Message History",
  },
  feedback: {
    thanks: "Thank you.",
    whyTitle: "What was wrong?",
    whyLabel: "What was wrong with the answer?",
    whyPlaceholder: "Wrong, incomplete, outdated, not what I asked …",
    noted: "Thank you, it is noted.",
    title: "Feedback",
    since: (when) => `Since ${when}`,
    summary: ({ asked, answered, notFound, up, down }) =>
      `${questions(asked)}: ${answered} answered, ${notFound} not in the documents. 👍 ${up} · 👎 ${down}`,
    unanswered: "Not in the documents, newest first:",
    none: "Nothing was asked yet.",
    exported: (rows) => `${questions(rows)}, without names.`,
    columns: {
      asked: "Asked",
      channel: "Channel",
      question: "Question",
      outcome: "Outcome",
      up: "Votes up",
      down: "Votes down",
      reasons: "Reasons",
    },
    outcomes: { answered: "answered", notFound: "not in the documents" },
  },
  doctor: {
    title: "Check-up",
    fine: "Everything is in order.",
    messageContent: (enabled) =>
      enabled
        ? "Message Content is on: ask channels and follow-ups without a mention work."
        : "Message Content is off: I read mentions, replies, direct messages and commands. For ask channels, and threads without a mention, turn it on in the developer portal (Bot → Message Content Intent) and set MESSAGE_CONTENT=true.",
    deafIn: (channels) => `These are ask channels, but I cannot read them: ${channels}.`,
    missingIn: (channel, permissions) => `${channel}: I lack ${permissions}.`,
    channelsFine: (count) => `Permissions are right in ${channels(count)}.`,
    cannotPing: (role) =>
      `“Ask a human” cannot ping ${role}: allow everyone to mention the role, or give me **Mention @everyone, @here and All Roles**.`,
    fix: "To fix it: Edit Channel → Permissions → add my role and allow these, or invite me again with the link that I printed at start.",
    index: (state) => `Index: ${state}`,
    model: (state) => `Embedding model: ${state}`,
    works: "it works",
    lastError: (when, id) => `Last error: ${when}, id ${id}`,
    noError: "No error since the start.",
  },
  settings: {
    title: "Settings",
    saved: "Saved.",
    language: "Language",
    languageAuto: "that of the asker",
    plainText: "Plain text",
    feedbackButtons: "Buttons to vote",
    humanRole: "Ask a human",
    adminRoles: "Admins",
    adminRolesHint: `Discord shows the admin commands to these roles once you allow it: Server Settings → Integrations → my name → \`/${commands.reindex.name}\` and the others.`,
    allowed: "Allowed",
    denied: "Denied",
    askChannels: "Ask channels",
    on: "on",
    off: "off",
    nobody: "nobody",
    everybody: "everybody",
    nothingChosen: "Please fill in at least one of the options.",
    notEveryone: "Please choose another role: this one is everybody's.",
  },
  privacy: {
    title: "Privacy",
    kept: (days) =>
      `Of each question and each quick fact that is looked up I keep who asked it, where and when, its text and the answer; of each vote who gave it, when, and the reason. It is deleted after ${counted(days, { locale: "en", one: "day", more: "days" })}. The settings of a server may name members who may ask, or may not. Nothing else is kept about people. Admins of a server see its questions without names.`,
    yours: ({ questions: asked, facts, votes }) =>
      `About you: ${questions(asked)}, ${counted(facts, { locale: "en", one: "quick fact", more: "quick facts" })} and ${counted(votes, { locale: "en", one: "vote", more: "votes" })}.`,
    sent: (model) =>
      `A chat model writes the answers: questions, those that they follow on and the passages found for them are sent to its provider (${model}), but not who asked. What it keeps of them is up to the provider.`,
    latest: "Your latest questions:",
    attached: "The attached file has all of it.",
    nothing: "Nothing is stored about you.",
    named: (mayAsk) =>
      `The settings of this server say that you ${mayAsk ? "may" : "may not"} ask; its admins can change that.`,
    confirm: "Delete everything that is stored about you? This cannot be undone.",
    unchanged: "Nothing was deleted.",
    forgotten: (records) =>
      `Deleted: ${counted(records, { locale: "en", one: "record", more: "records" })}.`,
  },
  help: {
    title: "How to ask",
    text: (bot) =>
      [
        `Mention me (${bot}) with a question, reply to me, write to me directly, or use \`/${commands.ask.name}\`. In a thread that starts from my answer, just go on asking.`,
        "Each sentence of an answer has a footnote; **Open a source…** shows the passage it is from. When the documents do not say, I say so.",
        `\`/${commands.search.name}\` finds passages, \`/${commands.fact.name}\` looks up a quick fact, \`/${commands.timeline.name}\` shows events in order, \`/${commands.topics.name}\` what the documents are about, \`/${commands.sources.name}\` lists the documents, \`/${commands.privacy.name}\` shows what is stored about you. Right-click a message → Apps → **${commands.answerFromDocuments.name}** answers a question that somebody else asked.`,
      ].join("\n\n"),
    written:
      "A chat model writes the answers, and only sentences that a passage supports are shown. Your question, those that it follows on and the passages found for it are sent to the model’s provider. **Stop** ends an answer that is being written.",
    admins: `For admins: \`/${commands.settings.name}\` sets language, ask channels, roles and access, \`/${commands.doctor.name}\` finds what is amiss, \`/${commands.reindex.name}\` takes in new and changed documents, \`/${commands.feedback.name}\` shows what the documents did not answer.`,
  },
};

function questions(count: number): string {
  return counted(count, { locale: "en", one: "question", more: "questions" });
}

function channels(count: number): string {
  return counted(count, { locale: "en", one: "channel", more: "channels" });
}
