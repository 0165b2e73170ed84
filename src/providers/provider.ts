/** A server that runs models, and the words that tell its owner what to change. */
export interface Provider {
  /** The id of the model, as in `openai:text-embedding-3-small`. */
  readonly id: string;
  /** Where the server is, without user name and password. */
  readonly url: string;
  /** The setting that holds `url`. */
  readonly urlSetting: string;
  /** What to do when access is refused. */
  readonly onRefused: string;
  /** What to do when the server does not know the model. */
  readonly onUnknownModel: string;
  /** Must never stand in a message. */
  readonly secret?: string | undefined;
}
