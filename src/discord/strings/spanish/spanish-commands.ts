import type { CommandTexts } from "../strings.js";

/** The commands, in Spanish. */
export const spanishCommands: CommandTexts = {
  ask: {
    name: "preguntar",
    description: "Responde a una pregunta a partir de los documentos, con sus fuentes",
    options: {
      question: { name: "pregunta", description: "¿Qué quieres saber?" },
      private: { name: "privado", description: "Muestra la respuesta solo a ti (por defecto: no)" },
    },
  },
  search: {
    name: "buscar",
    description: "Busca pasajes en los documentos, sin dar una respuesta",
    options: { query: { name: "consulta", description: "Palabras que buscar" } },
  },
  fact: {
    name: "dato",
    description: "Busca un dato breve, con su fuente",
    options: {
      query: { name: "búsqueda", description: "Un nombre, una sigla, una fecha, un número…" },
      mention: { name: "miembro", description: "La persona a quien sugerirlo" },
      hide: { name: "ocultar", description: "Mostrarlo solo a ti (por defecto: no)" },
    },
  },
  timeline: {
    name: "cronología",
    description: "Muestra en orden los sucesos con fecha de los documentos",
    options: {
      topic: { name: "tema", description: "Solo los sucesos sobre esto" },
      from: { name: "desde", description: "La primera fecha: 2019, marzo de 2019 o 2019-03-05" },
      to: { name: "hasta", description: "La última fecha: 2019, marzo de 2019 o 2019-03-05" },
    },
  },
  topics: { name: "temas", description: "Muestra de qué tratan los documentos", options: {} },
  sources: {
    name: "fuentes",
    description: "Muestra la lista de documentos o abre uno",
    options: { document: { name: "documento", description: "El documento que abrir" } },
  },
  reindex: {
    name: "reindexar",
    description: "Actualiza el índice según los documentos",
    options: {},
  },
  status: {
    name: "estado",
    description: "Muestra la antigüedad y el tamaño del índice y cómo va el bot",
    options: {},
  },
  settings: {
    name: "ajustes",
    description: "Muestra o cambia cómo se comporta el bot en este servidor",
    options: {
      show: { name: "mostrar", description: "Muestra los ajustes" },
      server: { name: "servidor", description: "Cambia los ajustes de todo el servidor" },
      language: { name: "idioma", description: "El idioma de los textos propios del bot" },
      plainText: { name: "texto-simple", description: "Responde en texto simple, sin componentes" },
      buttons: {
        name: "botones-de-voto",
        description: "Ofrece botones para valorar las respuestas",
      },
      humanRole: {
        name: "rol-de-ayuda",
        description: "El rol que menciona «Preguntar a una persona»",
      },
      noHumanRole: {
        name: "sin-rol-de-ayuda",
        description: "Deja de ofrecer «Preguntar a una persona»",
      },
      adminRole: {
        name: "rol-de-administración",
        description: "Da o quita a un rol los comandos de administración",
      },
      channel: { name: "canal", description: "Cambia los ajustes de un canal" },
      where: { name: "canal", description: "El canal (por defecto: este)" },
      askChannel: {
        name: "canal-de-preguntas",
        description: "Responde a todo mensaje que parezca una pregunta",
      },
      access: { name: "acceso", description: "Permite o deniega un canal, un rol o un miembro" },
      rule: { name: "regla", description: "Qué hacer" },
      allow: { name: "permitir", description: "" },
      deny: { name: "denegar", description: "" },
      clear: { name: "quitar la regla", description: "" },
      role: { name: "rol", description: "Un rol" },
      member: { name: "miembro", description: "Un miembro" },
    },
  },
  doctor: {
    name: "diagnóstico",
    description: "Revisa intents, permisos, índice y modelo, y dice cómo arreglarlos",
    options: {},
  },
  feedback: {
    name: "valoraciones",
    description: "Muestra los votos y las preguntas sin respuesta, o los exporta",
    options: {
      export: { name: "exportar", description: "Adjunta todo en un archivo CSV" },
      days: { name: "días", description: "Cuántos días atrás mirar (por defecto: 30)" },
    },
  },
  privacy: {
    name: "privacidad",
    description: "Muestra qué se guarda sobre ti y permite borrarlo",
    options: {},
  },
  help: { name: "ayuda", description: "Cómo preguntar", options: {} },
  answerFromDocuments: { name: "Responder con los documentos", description: "", options: {} },
};
