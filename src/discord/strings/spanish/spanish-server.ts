import { counted } from "../counted.js";
import type { ServerStrings } from "../server-strings.js";
import { spanishCommands as commands } from "./spanish-commands.js";

/** What is said about settings and records, in Spanish. */
export const spanishServer: ServerStrings = {
  permissions: {
    ViewChannel: "Ver canal",
    SendMessages: "Enviar mensajes",
    SendMessagesInThreads: "Enviar mensajes en hilos",
    ReadMessageHistory: "Leer el historial de mensajes",
  },
  feedback: {
    thanks: "Gracias.",
    whyTitle: "¿Qué falla?",
    whyLabel: "¿Qué falla en la respuesta?",
    whyPlaceholder: "Es errónea, incompleta, antigua, no es lo que pregunté…",
    noted: "Gracias, queda anotado.",
    title: "Valoraciones",
    since: (when) => `Desde ${when}`,
    summary: ({ asked, answered, notFound, up, down }) =>
      `${questions(asked)}: ${answered} con respuesta, ${notFound} sin respuesta en los documentos. 👍 ${up} · 👎 ${down}`,
    unanswered: "Sin respuesta en los documentos, primero las más recientes:",
    none: "Todavía no se ha preguntado nada.",
    exported: (rows) => `${questions(rows)}, sin nombres.`,
    columns: {
      asked: "Fecha",
      channel: "Canal",
      question: "Pregunta",
      outcome: "Resultado",
      up: "Votos a favor",
      down: "Votos en contra",
      reasons: "Motivos",
    },
    outcomes: { answered: "respondida", notFound: "sin respuesta en los documentos" },
  },
  doctor: {
    title: "Diagnóstico",
    fine: "Todo está en orden.",
    messageContent: (enabled) =>
      enabled
        ? "Message Content está activado: funcionan los canales de preguntas y las repreguntas sin mención."
        : "Message Content está desactivado: leo menciones, respuestas, mensajes directos y comandos. Para usar canales de preguntas, o hilos sin mención, actívalo en el portal de desarrolladores (Bot → Message Content Intent) y pon MESSAGE_CONTENT=true.",
    deafIn: (channels) => `Estos son canales de preguntas, pero no puedo leerlos: ${channels}.`,
    missingIn: (channel, permissions) => `${channel}: me falta ${permissions}.`,
    channelsFine: (count) =>
      `Los permisos son correctos en ${counted(count, { locale: "es", one: "canal", more: "canales" })}.`,
    cannotPing: (role) =>
      `«Preguntar a una persona» no puede mencionar a ${role}: permite que cualquiera mencione el rol o dame el permiso **Mencionar @everyone, @here y todos los roles**.`,
    fix: "Para arreglarlo: Editar canal → Permisos → añade mi rol y permite lo que falta, o vuelve a invitarme con el enlace que mostré al arrancar.",
    index: (state) => `Índice: ${state}`,
    model: (state) => `Modelo de embeddings: ${state}`,
    works: "funciona",
    lastError: (when, id) => `Último error: ${when}, número ${id}`,
    noError: "Ningún error desde el arranque.",
  },
  settings: {
    title: "Ajustes",
    saved: "Guardado.",
    language: "Idioma",
    languageAuto: "el de quien pregunta",
    plainText: "Texto simple",
    feedbackButtons: "Botones de voto",
    humanRole: "Preguntar a una persona",
    adminRoles: "Administración",
    adminRolesHint: `Discord muestra los comandos de administración a estos roles cuando lo permites: Ajustes del servidor → Integraciones → mi nombre → \`/${commands.reindex.name}\` y los demás.`,
    allowed: "Permitido",
    denied: "Denegado",
    askChannels: "Canales de preguntas",
    on: "sí",
    off: "no",
    nobody: "nadie",
    everybody: "todo el mundo",
    nothingChosen: "Rellena al menos una de las opciones.",
    notEveryone: "Elige otro rol: este lo tiene todo el mundo.",
  },
  privacy: {
    title: "Privacidad",
    kept: (days) =>
      `De cada pregunta y de cada dato breve consultado guardo quién lo pidió, dónde y cuándo, su texto y la respuesta; de cada voto, quién lo dio, cuándo y el motivo. Se borra al cabo de ${counted(days, { locale: "es", one: "día", more: "días" })}. Los ajustes de un servidor pueden nombrar a miembros que pueden preguntar o que no. No se guarda nada más sobre las personas. La administración de un servidor ve sus preguntas sin nombres.`,
    yours: ({ questions: asked, facts, votes }) =>
      `Sobre ti: ${questions(asked)}, ${counted(facts, { locale: "es", one: "dato breve", more: "datos breves" })} y ${counted(votes, { locale: "es", one: "voto", more: "votos" })}.`,
    sent: (model) =>
      `Un modelo de lenguaje escribe las respuestas: las preguntas, las anteriores a las que siguen y los pasajes encontrados se envían a su proveedor (${model}), pero no quién preguntó. Lo que el proveedor guarda depende solo de él.`,
    latest: "Tus últimas preguntas:",
    attached: "El archivo adjunto lo contiene todo.",
    nothing: "No se guarda nada sobre ti.",
    named: (mayAsk) =>
      `La configuración de este servidor dice que ${mayAsk ? "puedes" : "no puedes"} preguntar; sus administradores pueden cambiarlo.`,
    confirm: "¿Borrar todo lo que se guarda sobre ti? No se puede deshacer.",
    unchanged: "No se ha borrado nada.",
    forgotten: (records) =>
      `Borrado: ${counted(records, { locale: "es", one: "registro", more: "registros" })}.`,
  },
  help: {
    title: "Cómo preguntar",
    text: (bot) =>
      [
        `Mencióname (${bot}) con una pregunta, respóndeme, escríbeme por mensaje directo o usa \`/${commands.ask.name}\`. En un hilo que parte de una respuesta mía, sigue preguntando sin más.`,
        "Cada frase de una respuesta lleva una nota; **Abrir una fuente…** muestra el pasaje del que procede. Cuando los documentos no lo dicen, lo digo.",
        `\`/${commands.search.name}\` busca pasajes, \`/${commands.fact.name}\` da un dato breve, \`/${commands.timeline.name}\` muestra los sucesos en orden, \`/${commands.topics.name}\` de qué tratan los documentos, \`/${commands.sources.name}\` muestra los documentos, \`/${commands.privacy.name}\` muestra qué se guarda sobre ti. Clic derecho en un mensaje → Aplicaciones → **${commands.answerFromDocuments.name}** responde a una pregunta que hizo otra persona.`,
      ].join("\n\n"),
    written:
      "Un modelo de lenguaje escribe las respuestas, y solo se muestran las frases que un pasaje respalda. Tu pregunta, las anteriores a las que sigue y los pasajes encontrados se envían al proveedor del modelo. **Detener** pone fin a una respuesta que se está escribiendo.",
    admins: `Para la administración: \`/${commands.settings.name}\` fija el idioma, los canales de preguntas, los roles y el acceso; \`/${commands.doctor.name}\` encuentra lo que falla; \`/${commands.reindex.name}\` incorpora los documentos nuevos y modificados; \`/${commands.feedback.name}\` muestra lo que los documentos no respondieron.`,
  },
};

function questions(count: number): string {
  return counted(count, { locale: "es", one: "pregunta", more: "preguntas" });
}
