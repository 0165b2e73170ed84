import type { AskingStrings } from "../asking-strings.js";
import { spanishCommands as commands } from "./spanish-commands.js";

/** What is said when somebody asks, in Spanish. */
export const spanishAsking: AskingStrings = {
  answer: {
    notFound: "Los documentos no lo dicen.",
    notPlain: "Los documentos no lo dicen claramente.",
    nothingMore: "Los documentos no dicen nada más al respecto.",
    nearest: "Los pasajes más cercanos:",
    closest: "Pasaje más cercano, a tu criterio:",
    others: "Otros pasajes cercanos:",
    differ: (footnotes) => `Los documentos no coinciden: ${footnotes}`,
    unanswered: (asked) => `Los documentos no dicen: ${asked}`,
    notAsked: {
      empty: `Hazme una pregunta sobre los documentos. \`/${commands.help.name}\` explica cómo.`,
      greeting: `¡Hola! Hazme una pregunta sobre los documentos. \`/${commands.help.name}\` explica cómo.`,
      thanks: "De nada.",
      request: "Solo respondo preguntas a partir de los documentos.",
      more: "¿Más sobre qué? Responda a una respuesta o pregunte por algo de los documentos.",
    },
    sources: "Fuentes",
    openSource: "Abrir una fuente…",
    page: (page) => `pág. ${page}`,
    asked: (mention) => `${mention} preguntó:`,
    historyCut: (messages) => `Solo se han leído los últimos ${messages} mensajes.`,
    wordsOnly:
      "La búsqueda por significado no funciona ahora; esto se ha encontrado solo por palabras.",
    continued: (page, pages) => `Página ${page} de ${pages}`,
    sharedBy: (mention) => `Compartido por ${mention}`,
    alreadyShared: "Esta respuesta ya se compartió.",
    alreadyAsked: "Ya se preguntó a una persona.",
    needHuman: (role, mention) => `${role}, ${mention} pregunta algo que los documentos no dicen:`,
  },
  writing: {
    going: "Escribiendo…",
    stopped: "Detenido.",
    nothing: "Detenido antes de poder decir nada.",
    over: "Esta respuesta ya no se está escribiendo.",
    notAsker: "Solo puede hacerlo quien preguntó.",
    faults: {
      unavailable: "No se pudo contactar con el modelo de lenguaje",
      refused: "El modelo de lenguaje no quiso responder",
      unreadable: "No se pudo leer lo que escribió el modelo de lenguaje",
      overBudget: "La cuota de hoy del modelo de lenguaje se ha agotado",
      cut: "Los pasajes no respaldan lo que escribió el modelo de lenguaje",
    },
    ownWords: (fault) => `${fault}; estas son las palabras de los documentos.`,
    alone: (fault) => `${fault}.`,
    brokenOff: "El modelo de lenguaje se interrumpió; puede que la respuesta no esté completa.",
    cut: (sentences) =>
      sentences === 1
        ? "Se ha omitido 1 frase que ningún pasaje respalda."
        : `Se han omitido ${sentences} frases que ningún pasaje respalda.`,
  },
  buttons: {
    stop: "Detener",
    retry: "Reintentar",
    more: "Más",
    dismiss: "Descartar",
    share: "Compartir en el canal",
    reword: "Reformular",
    human: "Preguntar a una persona",
    previous: "Anterior",
    next: "Siguiente",
    original: "Abrir el original",
    cancel: "Cancelar",
    forget: "Borrar lo que se guarda sobre mí",
    forgetForGood: "Borrar para siempre",
  },
  passage: {
    changed: "El documento ha cambiado desde esta respuesta. Decía:",
    gone: "Este pasaje ya no está en los documentos.",
    published: (when) => `publicado ${when}`,
  },
  reword: { title: "Reformular la pregunta", label: "Pregunta" },
  faults: {
    unexpected: (id) =>
      `Algo ha fallado y ha quedado registrado con el número ${id}. Inténtalo de nuevo.`,
    tooOld: "Esto es demasiado antiguo para abrirlo. Vuelve a preguntar.",
    notYours: "Solo puede hacerlo quien preguntó o alguien de moderación.",
    notAdmin: "Solo puede hacerlo quien tiene permiso para gestionar este servidor.",
    notHere: "Aquí no respondo.",
    limited: (when) => `Has preguntado mucho. Podrás volver a preguntar ${when}.`,
    tooLong: (max) => `Pregunta en ${max} caracteres como máximo.`,
    noText: "Ese mensaje no tiene texto al que pueda responder.",
    unread: (bot) => `No puedo leer ese mensaje. Mencióname en él: ${bot}`,
    noIndex: `Todavía no hay índice. Alguien de administración puede crearlo con \`/${commands.reindex.name}\`.`,
    guildOnly: "Esto solo funciona en un servidor.",
    cannotSend: (permissions) => `No puedo publicar ahí: me falta ${permissions}.`,
    outdated: "Esto ya no funciona. Vuelve a usar el comando.",
    busy: "Ahora mismo tengo mucho trabajo. Inténtalo de nuevo dentro de un minuto.",
  },
};
