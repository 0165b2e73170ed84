import { counted } from "../counted.js";
import type { ServerStrings } from "../server-strings.js";
import { frenchCommands as commands } from "./french-commands.js";

/** What is said about settings and records, in French. */
export const frenchServer: ServerStrings = {
  permissions: {
    ViewChannel: "Voir le salon",
    SendMessages: "Envoyer des messages",
    SendMessagesInThreads: "Envoyer des messages dans les fils",
    ReadMessageHistory: "Voir les anciens messages",
  },
  feedback: {
    thanks: "Merci.",
    whyTitle: "Qu’est-ce qui n’allait pas\u00a0?",
    whyLabel: "Qu’est-ce qui n’allait pas dans la réponse\u00a0?",
    whyPlaceholder: "Fausse, incomplète, dépassée, pas ce que je demandais…",
    noted: "Merci, c’est noté.",
    title: "Avis",
    since: (when) => `Depuis\u00a0: ${when}`,
    summary: ({ asked, answered, notFound, up, down }) =>
      `${questions(asked)}\u00a0: ${answered} avec réponse, ${notFound} sans réponse dans les documents. 👍 ${up} · 👎 ${down}`,
    unanswered: "Sans réponse dans les documents, les plus récentes d’abord\u00a0:",
    none: "Aucune question n’a encore été posée.",
    exported: (rows) => `${questions(rows)}, sans les noms.`,
    columns: {
      asked: "Date",
      channel: "Salon",
      question: "Question",
      outcome: "Résultat",
      up: "Votes pour",
      down: "Votes contre",
      reasons: "Raisons",
    },
    outcomes: { answered: "avec réponse", notFound: "sans réponse dans les documents" },
  },
  doctor: {
    title: "Diagnostic",
    fine: "Tout est en ordre.",
    messageContent: (enabled) =>
      enabled
        ? "Message Content est activé\u00a0: les salons de questions et les relances sans mention fonctionnent."
        : "Message Content est désactivé\u00a0: je lis les mentions, les réponses, les messages privés et les commandes. Pour les salons de questions, ou les fils sans mention, activez-le dans le portail des développeurs (Bot → Message Content Intent) et définissez MESSAGE_CONTENT=true.",
    deafIn: (channels) =>
      `Ce sont des salons de questions, mais je ne peux pas les lire\u00a0: ${channels}.`,
    missingIn: (channel, permissions) => `${channel}\u00a0: il me manque ${permissions}.`,
    channelsFine: (count) =>
      `Les permissions sont bonnes dans ${counted(count, { locale: "fr", one: "salon", more: "salons" })}.`,
    cannotPing: (role) =>
      `«\u00a0Demander à quelqu’un\u00a0» ne peut pas mentionner ${role}\u00a0: permettez à tout le monde de mentionner ce rôle, ou donnez-moi la permission **Mentionner @everyone, @here et tous les rôles**.`,
    fix: "Pour y remédier\u00a0: Modifier le salon → Permissions → ajoutez mon rôle et autorisez ce qui manque, ou réinvitez-moi avec le lien affiché à mon démarrage.",
    index: (state) => `Index\u00a0: ${state}`,
    model: (state) => `Modèle d’embeddings\u00a0: ${state}`,
    works: "il fonctionne",
    lastError: (when, id) => `Dernière erreur\u00a0: ${when}, numéro ${id}`,
    noError: "Aucune erreur depuis le démarrage.",
  },
  settings: {
    title: "Réglages",
    saved: "Enregistré.",
    language: "Langue",
    languageAuto: "celle de la personne qui demande",
    plainText: "Texte brut",
    feedbackButtons: "Boutons de vote",
    humanRole: "Demander à quelqu’un",
    adminRoles: "Administration",
    adminRolesHint: `Discord montre les commandes d’administration à ces rôles quand vous l’autorisez\u00a0: Paramètres du serveur → Intégrations → mon nom → \`/${commands.reindex.name}\` et les autres.`,
    allowed: "Autorisés",
    denied: "Refusés",
    askChannels: "Salons de questions",
    on: "oui",
    off: "non",
    nobody: "personne",
    everybody: "tout le monde",
    nothingChosen: "Veuillez remplir au moins une des options.",
    notEveryone: "Veuillez choisir un autre rôle\u00a0: tout le monde a celui-ci.",
  },
  privacy: {
    title: "Confidentialité",
    kept: (days) =>
      `De chaque question et de chaque fait bref consulté, je garde qui l’a demandé, où et quand, son texte et la réponse\u00a0; de chaque vote, qui l’a donné, quand et pour quelle raison. Tout est effacé au bout de ${counted(days, { locale: "fr", one: "jour", more: "jours" })}. Les réglages d’un serveur peuvent nommer des membres autorisés à demander, ou non. Rien d’autre n’est conservé sur les personnes. Les administrateurs d’un serveur voient ses questions sans les noms.`,
    yours: ({ questions: asked, facts, votes }) =>
      `À votre sujet\u00a0: ${questions(asked)}, ${counted(facts, { locale: "fr", one: "fait bref", more: "faits brefs" })} et ${counted(votes, { locale: "fr", one: "vote", more: "votes" })}.`,
    sent: (model) =>
      `Un modèle de langage rédige les réponses\u00a0: les questions, celles dont elles sont la suite et les passages trouvés sont envoyés à son fournisseur (${model}), mais pas qui les a posées. Ce que le fournisseur en conserve ne dépend que de lui.`,
    latest: "Vos dernières questions\u00a0:",
    attached: "Le fichier joint contient tout.",
    nothing: "Rien n’est conservé à votre sujet.",
    named: (mayAsk) =>
      `Les paramètres de ce serveur disent que vous ${mayAsk ? "pouvez poser des" : "ne pouvez pas poser de"} questions ; ses administrateurs peuvent le changer.`,
    confirm: "Effacer tout ce qui est conservé à votre sujet\u00a0? C’est irréversible.",
    unchanged: "Rien n’a été effacé.",
    forgotten: (records) =>
      `Effacé\u00a0: ${counted(records, { locale: "fr", one: "enregistrement", more: "enregistrements" })}.`,
  },
  help: {
    title: "Comment poser une question",
    text: (bot) =>
      [
        `Mentionnez-moi (${bot}) avec une question, répondez à un de mes messages, écrivez-moi en privé ou utilisez \`/${commands.ask.name}\`. Dans un fil qui part d’une de mes réponses, continuez simplement à demander.`,
        "Chaque phrase d’une réponse porte une note\u00a0; **Ouvrir une source…** montre le passage dont elle vient. Quand les documents ne le disent pas, je le dis.",
        `\`/${commands.search.name}\` trouve des passages, \`/${commands.fact.name}\` donne un fait bref, \`/${commands.timeline.name}\` montre les événements dans l’ordre, \`/${commands.topics.name}\` ce dont parlent les documents, \`/${commands.sources.name}\` liste les documents, \`/${commands.privacy.name}\` montre ce qui est conservé à votre sujet. Clic droit sur un message → Applications → **${commands.answerFromDocuments.name}** répond à une question posée par quelqu’un d’autre.`,
      ].join("\n\n"),
    written:
      "Un modèle de langage rédige les réponses, et seules les phrases qu’un passage confirme sont montrées. Votre question, celles dont elle est la suite et les passages trouvés sont envoyés au fournisseur du modèle. **Arrêter** met fin à une réponse en cours.",
    admins: `Pour les administrateurs\u00a0: \`/${commands.settings.name}\` règle la langue, les salons de questions, les rôles et l’accès, \`/${commands.doctor.name}\` trouve ce qui ne va pas, \`/${commands.reindex.name}\` prend en compte les documents nouveaux et modifiés, \`/${commands.feedback.name}\` montre ce à quoi les documents n’ont pas répondu.`,
  },
};

function questions(count: number): string {
  return counted(count, { locale: "fr", one: "question", more: "questions" });
}
