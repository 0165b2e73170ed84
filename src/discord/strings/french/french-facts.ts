import { counted } from "../counted.js";
import type { FactStrings } from "../fact-strings.js";
import { frenchCommands as commands } from "./french-commands.js";

/** What is said of quick facts, in French. */
export const frenchFacts: FactStrings = {
  facts: {
    none: `Aucun fait bref n’a été trouvé dans les documents. \`/${commands.ask.name}\` répond à partir de tout leur texte.`,
    unknown: (name) => `Il n’y a pas de fait bref «\u00a0${name}\u00a0».`,
    didYouMean: "Vouliez-vous dire…",
    elsewhere: `\`/${commands.ask.name}\` répond à une question, \`/${commands.search.name}\` trouve des passages.`,
    more: (facts) =>
      `${counted(facts, { locale: "fr", one: "autre fait porte", more: "autres faits portent" })} ce nom\u00a0: choisissez dans la liste qui apparaît pendant la saisie.`,
    suggestion: (mention, from) => `💬 Suggestion pour ${mention}, de la part de ${from}`,
    posting: (mention) => `Publication de la suggestion pour ${mention}…`,
    notified: (mention) => `C’est publié ci-dessous, et ${mention} en est averti.`,
    notNotified: (mention) =>
      `C’est publié ci-dessous, mais ${mention} n’en est pas averti\u00a0: c’est un bot, ou quelqu’un qui ne voit pas ce salon.`,
    hidden: (mention) => `Vous seul voyez ceci, donc ${mention} n’en est pas averti.`,
  },
  timeline: {
    title: "Chronologie",
    titleOf: (topic) => `Chronologie\u00a0: ${topic}`,
    events: (events) => counted(events, { locale: "fr", one: "événement", more: "événements" }),
    from: (date) => `début\u00a0: ${date}`,
    to: (date) => `fin\u00a0: ${date}`,
    open: "Ouvrir le passage d’un événement…",
    narrow: (shown) =>
      `Seuls les ${shown} premiers sont affichés\u00a0: \`${commands.timeline.options.from.name}\` et \`${commands.timeline.options.to.name}\` mènent aux autres.`,
    none: "Les documents ne contiennent aucun événement daté.",
    nothing: (from, to) =>
      `Aucun événement trouvé. Dates que couvrent les documents\u00a0: ${from} – ${to}.`,
    noDate: (text) =>
      `«\u00a0${text}\u00a0» n’est pas une date que je connais. Écrivez par exemple 2019, mars 2019 ou 2019-03-05.`,
    reversed: (from, to) =>
      `La première date (${from}) vient après la seconde (${to})\u00a0: veuillez les inverser.`,
    picture: (events) =>
      `Chronologie de ${counted(events, { locale: "fr", one: "événement", more: "événements" })}`,
  },
  topics: {
    title: "De quoi parlent les documents",
    kinds: { body: "Organismes", person: "Personnes", place: "Lieux", subject: "Sujets" },
    counts: ({ documents, mentions }) =>
      `${counted(documents, { locale: "fr", one: "document", more: "documents" })}, ${counted(mentions, { locale: "fr", one: "mention", more: "mentions" })}`,
    open: "En consulter un…",
    none: "Rien n’a été trouvé dont les documents parlent plus qu’en passant.",
    pictureTitle: "Ce que les documents ont en commun",
    picture: ({ subjects, documents }) =>
      `${counted(subjects, { locale: "fr", one: "thème", more: "thèmes" })} dans ${counted(documents, { locale: "fr", one: "document", more: "documents" })}`,
    scale: "phrases qui en parlent",
  },
  undrawn: "Certains caractères n’ont pas pu être dessinés.",
};
