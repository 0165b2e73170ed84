import type { CommandTexts } from "../strings.js";

/** The commands, in French. */
export const frenchCommands: CommandTexts = {
  ask: {
    name: "demander",
    description: "Répond à une question à partir des documents, avec les sources",
    options: {
      question: { name: "question", description: "Que voulez-vous savoir\u00a0?" },
      private: {
        name: "privé",
        description: "Ne montrer la réponse qu’à vous (par défaut\u00a0: non)",
      },
    },
  },
  search: {
    name: "chercher",
    description: "Trouve des passages dans les documents, sans réponse",
    options: { query: { name: "recherche", description: "Les mots à chercher" } },
  },
  fact: {
    name: "fait",
    description: "Cherche un fait bref, avec sa source",
    options: {
      query: { name: "recherche", description: "Un nom, un sigle, une date, un nombre…" },
      mention: { name: "membre", description: "La personne à qui le suggérer" },
      hide: { name: "masquer", description: "Ne le montrer qu’à vous (par défaut\u00a0: non)" },
    },
  },
  timeline: {
    name: "chronologie",
    description: "Montre dans l’ordre les événements datés des documents",
    options: {
      topic: { name: "thème", description: "Seulement les événements à ce sujet" },
      from: {
        name: "début",
        description: "La première date\u00a0: 2019, mars 2019 ou 2019-03-05",
      },
      to: { name: "fin", description: "La dernière date\u00a0: 2019, mars 2019 ou 2019-03-05" },
    },
  },
  topics: { name: "thèmes", description: "Montre de quoi parlent les documents", options: {} },
  sources: {
    name: "documents",
    description: "Liste les documents, ou en ouvre un",
    options: { document: { name: "document", description: "Le document à ouvrir" } },
  },
  reindex: {
    name: "réindexer",
    description: "Met l’index à jour d’après les documents",
    options: {},
  },
  status: {
    name: "état",
    description: "Montre l’âge et la taille de l’index et comment va le bot",
    options: {},
  },
  settings: {
    name: "réglages",
    description: "Montre ou change le comportement du bot sur ce serveur",
    options: {
      show: { name: "afficher", description: "Affiche les réglages" },
      server: { name: "serveur", description: "Change les réglages de tout le serveur" },
      language: { name: "langue", description: "La langue des textes du bot lui-même" },
      plainText: { name: "texte-brut", description: "Répondre en texte brut, sans composants" },
      buttons: {
        name: "boutons-de-vote",
        description: "Proposer des boutons pour noter les réponses",
      },
      humanRole: {
        name: "rôle-d-aide",
        description: "Le rôle que mentionne «\u00a0Demander à quelqu’un\u00a0»",
      },
      noHumanRole: {
        name: "sans-rôle-d-aide",
        description: "Ne plus proposer «\u00a0Demander à quelqu’un\u00a0»",
      },
      adminRole: {
        name: "rôle-admin",
        description: "Donne ou retire à un rôle les commandes d’administration",
      },
      channel: { name: "salon", description: "Change les réglages d’un salon" },
      where: { name: "salon", description: "Le salon (par défaut\u00a0: celui-ci)" },
      askChannel: {
        name: "salon-de-questions",
        description: "Répondre à chaque message qui ressemble à une question",
      },
      access: { name: "accès", description: "Autorise ou refuse un salon, un rôle ou un membre" },
      rule: { name: "règle", description: "Ce qu’il faut faire" },
      allow: { name: "autoriser", description: "" },
      deny: { name: "refuser", description: "" },
      clear: { name: "lever la règle", description: "" },
      role: { name: "rôle", description: "Un rôle" },
      member: { name: "membre", description: "Un membre" },
    },
  },
  doctor: {
    name: "diagnostic",
    description: "Vérifie intents, permissions, index et modèle, et dit comment les réparer",
    options: {},
  },
  feedback: {
    name: "avis",
    description: "Montre les votes et les questions sans réponse, ou les exporte",
    options: {
      export: { name: "exporter", description: "Joindre le tout dans un fichier CSV" },
      days: { name: "jours", description: "Sur combien de jours (par défaut\u00a0: 30)" },
    },
  },
  privacy: {
    name: "confidentialité",
    description: "Montre ce qui est conservé à votre sujet, et permet de l’effacer",
    options: {},
  },
  help: { name: "aide", description: "Comment poser une question", options: {} },
  answerFromDocuments: { name: "Répondre d’après les documents", description: "", options: {} },
};
