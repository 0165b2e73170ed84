import { counted } from "../counted.js";
import type { LibraryStrings } from "../library-strings.js";
import { frenchCommands as commands } from "./french-commands.js";

/** What is said about the documents and their index, in French. */
export const frenchLibrary: LibraryStrings = {
  indexing: {
    title: "Mise à jour de l’index",
    stages: {
      listing: "Inventaire des documents",
      reading: "Lecture des documents",
      embedding: "Calcul des vecteurs des phrases",
      terms: "Indexation des mots",
      graph: "Construction du graphe",
      verifying: "Vérification",
      publishing: "Mise en service",
    },
    remaining: (seconds) =>
      seconds < 90
        ? `encore ${seconds} s environ`
        : `encore ${Math.round(seconds / 60)} min environ`,
    built: (counts) =>
      `L’index est à jour\u00a0: ${documents(counts.documents)} et ${passages(counts.passages)}, en ${counts.seconds} s.`,
    added: (count) => `+ ${altered(count, "ajouté", "ajoutés")}`,
    changed: (count) => `~ ${altered(count, "modifié", "modifiés")}`,
    removed: (count) => `− ${altered(count, "supprimé", "supprimés")}`,
    skipped: "Ignorés\u00a0:",
    andMore: (more) => `… et ${more} de plus`,
    unchanged: "L’index est déjà à jour\u00a0: aucun document n’a changé.",
    empty: "Aucun document n’a pu être lu. L’index reste tel quel.",
    busy: (since) =>
      `L’index est déjà en cours de mise à jour${since === undefined ? "" : ` (début\u00a0: ${since})`}.`,
    stays: "L’index reste tel quel.",
    cancelled: "Annulé. L’index reste tel quel.",
    cancelling: "Annulation…",
    notRunning: "Aucune mise à jour de l’index n’est en cours.",
    answersMeanwhile: "En attendant, l’ancien index continue de répondre aux questions.",
    moved:
      "Discord ferme cette réponse au bout d’un quart d’heure\u00a0: la suite est dans le salon.",
    outOfSight: `Discord ferme cette réponse au bout d’un quart d’heure, et je ne peux pas écrire ici. Le travail continue\u00a0: \`/${commands.status.name}\` montre où il en est.`,
  },
  status: {
    title: "État",
    index: (counts) => `${documents(counts.documents)} et ${passages(counts.passages)}`,
    built: (when) => `Index construit ${when}`,
    size: (megabytes) => `${megabytes} Mo sur le disque`,
    model: (name) => `Modèle d’embeddings\u00a0: ${name}`,
    chatModel: (name) => `Modèle de langage\u00a0: ${name}`,
    tokensLeft: (tokens) => `Jetons restants aujourd’hui\u00a0: ${tokens}`,
    noLimit: "sans limite",
    uptime: (since) => `Démarré ${since}`,
    latency: (milliseconds) => `Latence de la passerelle\u00a0: ${milliseconds} ms`,
    noIndex: `Il n’y a pas encore d’index. Un administrateur peut le créer avec \`/${commands.reindex.name}\`.`,
  },
  sources: {
    title: (count) => documents(count),
    passages: (count) => passages(count),
    unknown: (name) =>
      `Il n’y a pas de document «\u00a0${name}\u00a0». Choisissez-en un dans la liste qui apparaît pendant la saisie.`,
    open: "Ouvrir un document…",
  },
  search: {
    title: (query) => `Passages sur «\u00a0${query}\u00a0»`,
    nothing: "Aucun passage n’en parle.",
  },
};

function documents(count: number): string {
  return counted(count, { locale: "fr", one: "document", more: "documents" });
}

function passages(count: number): string {
  return counted(count, { locale: "fr", one: "passage", more: "passages" });
}

function altered(count: number, one: string, more: string): string {
  return counted(count, { locale: "fr", one: `document ${one}`, more: `documents ${more}` });
}
