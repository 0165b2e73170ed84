import type { AskingStrings } from "../asking-strings.js";
import { frenchCommands as commands } from "./french-commands.js";

/** What is said when somebody asks, in French. */
export const frenchAsking: AskingStrings = {
  answer: {
    notFound: "Les documents ne le disent pas.",
    notPlain: "Les documents ne le disent pas clairement.",
    nothingMore: "Les documents n’en disent pas plus.",
    nearest: "Les passages les plus proches\u00a0:",
    closest: "Passage le plus proche, à vous d’en juger\u00a0:",
    others: "Autres passages proches\u00a0:",
    differ: (footnotes) => `Les documents se contredisent\u00a0: ${footnotes}`,
    unanswered: (asked) => `Les documents ne disent pas\u00a0: ${asked}`,
    notAsked: {
      empty: `Posez-moi une question sur les documents. \`/${commands.help.name}\` explique comment.`,
      greeting: `Bonjour\u00a0! Posez-moi une question sur les documents. \`/${commands.help.name}\` explique comment.`,
      thanks: "Je vous en prie.",
      request: "Je ne réponds qu’aux questions, d’après les documents.",
      more: "Davantage sur quoi\u00a0? Répondez à une réponse, ou posez une question sur les documents.",
    },
    sources: "Sources",
    openSource: "Ouvrir une source…",
    page: (page) => `p. ${page}`,
    asked: (mention) => `${mention} a demandé\u00a0:`,
    historyCut: (messages) => `Seuls les ${messages} derniers messages ont été lus.`,
    wordsOnly: "La recherche par le sens est en panne\u00a0; ceci n’a été trouvé que par les mots.",
    continued: (page, pages) => `Page ${page} sur ${pages}`,
    sharedBy: (mention) => `Partagé par ${mention}`,
    alreadyShared: "Cette réponse a déjà été partagée.",
    alreadyAsked: "Quelqu’un a déjà été sollicité.",
    needHuman: (role, mention) =>
      `${role}, ${mention} pose une question à laquelle les documents ne répondent pas\u00a0:`,
  },
  writing: {
    going: "Rédaction en cours…",
    stopped: "Arrêté.",
    nothing: "Arrêté avant que rien n’ait pu être dit.",
    over: "Cette réponse n’est plus en cours de rédaction.",
    notAsker: "Seul l’auteur de la question peut faire cela.",
    faults: {
      unavailable: "Le modèle de langage n’a pas pu être joint",
      refused: "Le modèle de langage n’a pas voulu répondre",
      unreadable: "Ce que le modèle de langage a écrit n’a pas pu être lu",
      overBudget: "La part du jour du modèle de langage est épuisée",
      cut: "Les passages ne confirment pas ce que le modèle de langage a écrit",
    },
    ownWords: (fault) => `${fault}\u00a0; voici les documents mot pour mot.`,
    alone: (fault) => `${fault}.`,
    brokenOff: "Le modèle de langage s’est interrompu\u00a0; la réponse est peut-être incomplète.",
    cut: (sentences) =>
      sentences === 1
        ? "1 phrase a été écartée, car aucun passage ne la confirme."
        : `${sentences} phrases ont été écartées, car aucun passage ne les confirme.`,
  },
  buttons: {
    stop: "Arrêter",
    retry: "Réessayer",
    more: "Suite",
    dismiss: "Retirer",
    share: "Partager dans le salon",
    reword: "Reformuler",
    human: "Demander à quelqu’un",
    previous: "Précédent",
    next: "Suivant",
    original: "Ouvrir l’original",
    cancel: "Annuler",
    forget: "Effacer ce qui me concerne",
    forgetForGood: "Effacer définitivement",
  },
  passage: {
    changed: "Le document a changé depuis cette réponse. Il disait\u00a0:",
    gone: "Ce passage n’est plus dans les documents.",
    published: (when) => `publié ${when}`,
  },
  reword: { title: "Reformuler la question", label: "Votre question" },
  faults: {
    unexpected: (id) =>
      `Quelque chose a échoué\u00a0; c’est consigné sous le numéro ${id}. Veuillez réessayer.`,
    tooOld: "C’est trop ancien pour être ouvert. Veuillez reposer la question.",
    notYours: "Seuls l’auteur de la question et les modérateurs peuvent faire cela.",
    notAdmin: "Il faut pouvoir gérer ce serveur pour faire cela.",
    notHere: "Je ne réponds pas ici.",
    limited: (when) => `Vous avez posé beaucoup de questions. Vous pourrez recommencer ${when}.`,
    tooLong: (max) => `Veuillez poser votre question en ${max} caractères au plus.`,
    noText: "Ce message ne contient aucun texte auquel répondre.",
    unread: (bot) => `Je ne peux pas lire ce message. Veuillez m’y mentionner : ${bot}`,
    noIndex: `Il n’y a pas encore d’index. Un administrateur peut le créer avec \`/${commands.reindex.name}\`.`,
    guildOnly: "Cela ne fonctionne que sur un serveur.",
    cannotSend: (permissions) => `Je ne peux pas écrire là\u00a0: il me manque ${permissions}.`,
    outdated: "Cela ne fonctionne plus. Veuillez réutiliser la commande.",
    busy: "Je suis très occupé en ce moment. Veuillez réessayer dans une minute.",
  },
};
