import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document } from "@langchain/core/documents";
import { Embeddings } from "@langchain/core/embeddings";
import type { EmbeddingModel } from "../../../src/embeddings/embedding-model.js";

/** Texts and their vectors in LangChain's vector store, which asks the same model for those of questions. */
export async function langChainStore(
  texts: readonly string[],
  model: EmbeddingModel,
): Promise<HNSWLib> {
  const store = new HNSWLib(new ModelEmbeddings(model), { space: "cosine" });
  const vectors = await model.embed(texts, "passage");
  const documents = texts.map((pageContent) => new Document({ pageContent }));
  await store.addVectors(
    vectors.map((vector) => Array.from(vector)),
    documents,
  );
  return store;
}

/** A model of ours as LangChain wants one. */
class ModelEmbeddings extends Embeddings {
  private readonly model: EmbeddingModel;

  constructor(model: EmbeddingModel) {
    super({});
    this.model = model;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.model.embed(texts, "passage");
    return vectors.map((vector) => Array.from(vector));
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector = []] = await this.model.embed([text], "question");
    return Array.from(vector);
  }
}
