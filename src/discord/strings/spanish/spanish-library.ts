import { counted } from "../counted.js";
import type { LibraryStrings } from "../library-strings.js";
import { spanishCommands as commands } from "./spanish-commands.js";

/** What is said about the documents and their index, in Spanish. */
export const spanishLibrary: LibraryStrings = {
  indexing: {
    title: "Actualizando el índice",
    stages: {
      listing: "Buscando los documentos",
      reading: "Leyendo los documentos",
      embedding: "Calculando los vectores de las frases",
      terms: "Indexando las palabras",
      graph: "Construyendo el grafo",
      verifying: "Comprobando",
      publishing: "Poniéndolo en uso",
    },
    remaining: (seconds) =>
      seconds < 90 ? `quedan unos ${seconds} s` : `quedan unos ${Math.round(seconds / 60)} min`,
    built: (counts) =>
      `El índice está al día: ${documents(counts.documents)} y ${passages(counts.passages)}, en ${counts.seconds} s.`,
    added: (count) => `+ ${added(count, "añadido", "añadidos")}`,
    changed: (count) => `~ ${added(count, "modificado", "modificados")}`,
    removed: (count) => `− ${added(count, "eliminado", "eliminados")}`,
    skipped: "Omitidos:",
    andMore: (more) => `… y ${more} más`,
    unchanged: "El índice ya está al día: ningún documento ha cambiado.",
    empty: "No se ha podido leer ningún documento. El índice queda como estaba.",
    busy: (since) =>
      `El índice ya se está actualizando${since === undefined ? "" : ` (empezó ${since})`}.`,
    stays: "El índice queda como estaba.",
    cancelled: "Cancelado. El índice queda como estaba.",
    cancelling: "Cancelando…",
    notRunning: "En este momento el índice no se está actualizando.",
    answersMeanwhile: "Mientras tanto se responde con el índice anterior.",
    moved: "Discord cierra esta respuesta al cabo de un cuarto de hora: continúa en el canal.",
    outOfSight: `Discord cierra esta respuesta al cabo de un cuarto de hora y aquí no puedo publicar. El trabajo sigue de todos modos: \`/${commands.status.name}\` muestra cuánto falta.`,
  },
  status: {
    title: "Estado",
    index: (counts) => `${documents(counts.documents)} y ${passages(counts.passages)}`,
    built: (when) => `Índice creado ${when}`,
    size: (megabytes) => `${megabytes} MB en disco`,
    model: (name) => `Modelo de embeddings: ${name}`,
    chatModel: (name) => `Modelo de lenguaje: ${name}`,
    tokensLeft: (tokens) => `Tokens restantes hoy: ${tokens}`,
    noLimit: "sin límite",
    uptime: (since) => `En marcha desde ${since}`,
    latency: (milliseconds) => `Latencia de la pasarela: ${milliseconds} ms`,
    noIndex: `Todavía no hay índice. Alguien de administración puede crearlo con \`/${commands.reindex.name}\`.`,
  },
  sources: {
    title: (count) => documents(count),
    passages: (count) => passages(count),
    unknown: (name) =>
      `No hay ningún documento «${name}». Elige uno de la lista que aparece al escribir.`,
    open: "Abrir un documento…",
  },
  search: {
    title: (query) => `Pasajes sobre «${query}»`,
    nothing: "Ningún pasaje trata de esto.",
  },
};

function documents(count: number): string {
  return counted(count, { locale: "es", one: "documento", more: "documentos" });
}

function passages(count: number): string {
  return counted(count, { locale: "es", one: "pasaje", more: "pasajes" });
}

function added(count: number, one: string, more: string): string {
  return counted(count, {
    locale: "es",
    one: `documento ${one}`,
    more: `documentos ${more}`,
  });
}
