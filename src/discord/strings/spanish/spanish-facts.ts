import { counted } from "../counted.js";
import type { FactStrings } from "../fact-strings.js";
import { spanishCommands as commands } from "./spanish-commands.js";

/** What is said of quick facts, in Spanish. */
export const spanishFacts: FactStrings = {
  facts: {
    none: `No se ha encontrado ningún dato breve en los documentos. \`/${commands.ask.name}\` responde a partir de todo su texto.`,
    unknown: (name) => `No hay ningún dato breve «${name}».`,
    didYouMean: "Quizá quisiste decir…",
    elsewhere: `\`/${commands.ask.name}\` responde a una pregunta, \`/${commands.search.name}\` busca pasajes.`,
    more: (facts) =>
      `${counted(facts, { locale: "es", one: "dato más lleva", more: "datos más llevan" })} este nombre: elige en la lista que aparece al escribir.`,
    suggestion: (mention, from) => `💬 Sugerencia para ${mention}, de ${from}`,
    posting: (mention) => `Publicando la sugerencia para ${mention}…`,
    notified: (mention) => `Se publica abajo, con aviso a ${mention}.`,
    notNotified: (mention) =>
      `Se publica abajo, pero sin aviso a ${mention}: es un bot o alguien que no puede ver este canal.`,
    hidden: (mention) => `Esto solo lo ves tú, así que no hay aviso a ${mention}.`,
  },
  timeline: {
    title: "Cronología",
    titleOf: (topic) => `Cronología: ${topic}`,
    events: (events) => counted(events, { locale: "es", one: "suceso", more: "sucesos" }),
    from: (date) => `inicio: ${date}`,
    to: (date) => `fin: ${date}`,
    open: "Abrir el pasaje de un suceso…",
    narrow: (shown) =>
      `Solo se muestran los ${shown} primeros: \`${commands.timeline.options.from.name}\` y \`${commands.timeline.options.to.name}\` llevan a los demás.`,
    none: "Los documentos no tienen sucesos con fecha.",
    nothing: (from, to) =>
      `No se ha encontrado ningún suceso. Fechas que abarcan los documentos: ${from} – ${to}.`,
    noDate: (text) =>
      `«${text}» no es una fecha que conozca. Escribe por ejemplo 2019, marzo de 2019 o 2019-03-05.`,
    reversed: (from, to) =>
      `La primera fecha (${from}) es posterior a la segunda (${to}): intercámbialas.`,
    picture: (events) =>
      `Cronología de ${counted(events, { locale: "es", one: "suceso", more: "sucesos" })}`,
  },
  topics: {
    title: "De qué tratan los documentos",
    kinds: { body: "Organismos", person: "Personas", place: "Lugares", subject: "Materias" },
    counts: ({ documents, mentions }) =>
      `${counted(documents, { locale: "es", one: "documento", more: "documentos" })}, ${counted(mentions, { locale: "es", one: "mención", more: "menciones" })}`,
    open: "Consultar uno…",
    none: "No se ha encontrado nada de lo que los documentos hablen más que de pasada.",
    pictureTitle: "Qué comparten los documentos",
    picture: ({ subjects, documents }) =>
      `${counted(subjects, { locale: "es", one: "tema", more: "temas" })} en ${counted(documents, { locale: "es", one: "documento", more: "documentos" })}`,
    scale: "frases que lo mencionan",
  },
  undrawn: "Algunos caracteres no se han podido dibujar.",
};
