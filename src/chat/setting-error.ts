import { ChatError } from "./chat-error.js";

/** A setting of the chat model cannot be used. */
export class SettingError extends ChatError {
  constructor(message: string) {
    super(message, { kind: "setting" });
  }
}
