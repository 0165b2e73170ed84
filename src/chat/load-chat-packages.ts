import { anthropicPackage } from "./anthropic-chat-model.js";
import { googlePackage } from "./google-chat-model.js";
import { loadPackage, type OptionalPackage } from "./load-package.js";
import { ollamaPackage } from "./ollama-chat-model.js";
import { openAIPackage } from "./openai-chat-model.js";

interface Loader {
  readonly from: OptionalPackage;
  readonly load: () => Promise<unknown>;
}

/** How the package of each provider is loaded, by the provider's name in CHAT_MODEL. */
export type ChatPackageLoaders = Readonly<Record<string, Loader>>;

const installed: ChatPackageLoaders = {
  openai: { from: openAIPackage, load: () => import("@langchain/openai") },
  ollama: { from: ollamaPackage, load: () => import("@langchain/ollama") },
  anthropic: { from: anthropicPackage, load: () => import("@langchain/anthropic") },
  google: { from: googlePackage, load: () => import("@langchain/google") },
};

/**
 * Loads what the models of a setting CHAT_MODEL are talked to with, so that a package that is missing
 * is told at the start and not to the first who asks. Nobody is asked anything.
 *
 * @throws {ChatError} `missingPackage`, with the line that installs it.
 */
export async function loadChatPackages(
  spec: string,
  loaders: ChatPackageLoaders = installed,
): Promise<void> {
  for (const name of spec.split(",").map((one) => one.trim())) {
    const loader = loaders[name.split(":", 1)[0] ?? ""];
    if (loader) await loadPackage(loader.load, loader.from, name);
  }
}
