import { ChatError } from "./chat-error.js";

/** A package of npm that an owner installs when it is wanted. */
export interface OptionalPackage {
  readonly name: string;
  /** The version that this code was tried with. */
  readonly version: string;
}

/**
 * Loads a package for a model.
 *
 * @throws {ChatError} `missingPackage`, with the line that installs it.
 */
export async function loadPackage<T>(
  load: () => Promise<T>,
  { name, version }: OptionalPackage,
  model: string,
): Promise<T> {
  return load().catch((cause: unknown) => {
    const { code, message } = cause as { code?: unknown; message?: unknown };
    if (code !== "ERR_MODULE_NOT_FOUND" || !String(message).includes(`'${name}'`)) throw cause;
    throw new ChatError(
      `Cannot ask ${model} as ${name} is not installed: run npm install ${name}@${version}`,
      { kind: "missingPackage", cause },
    );
  });
}
