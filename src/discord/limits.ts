/**
 * Limits of Discord's API that this bot can meet, from
 * https://discord.com/developers/docs/components/reference,
 * …/interactions/receiving-and-responding and …/resources/message.
 */
export const discordLimits = {
  /** Characters of a message without components. */
  content: 2_000,
  /** Characters over all text displays of a message. */
  componentText: 4_000,
  /** Components of a message, nested ones counted. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  selectOptions: 25,
  /** Characters of a select option's label, value and description. */
  selectText: 100,
  choices: 25,
  /** Characters of an autocomplete choice's name and value. */
  choiceText: 100,
  modalTitle: 45,
  threadName: 100,
  /** Milliseconds within which an interaction must be acknowledged. */
  acknowledgeMs: 3_000,
  /** Milliseconds for which an interaction's token is good. */
  interactionMs: 15 * 60_000,
} as const;
