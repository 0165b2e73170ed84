/** The files of a generation. Numbers stand in the byte order of the machine. */
export const generationFiles = {
  /** What the generation holds and what it was built from. */
  manifest: "manifest.json",
  /** The sha256 of the manifest, as `sha256sum` writes and checks it. */
  manifestSum: "manifest.sha256",
  /** One passage a line, as JSON. */
  passages: "passages.jsonl",
  /** Where each line begins and where the last ends: 64-bit floating point numbers. */
  passageStarts: "passages.starts",
  /** Places by passage id. */
  passageIds: "passages.ids",
  /** The label of each passage's first sentence, and one more: 32-bit numbers. */
  sentenceStarts: "sentences.starts",
  /** The sentences' unit vectors: 32-bit floating point numbers. */
  vectors: "vectors.f32",
  /** The neighbor graph of the vectors, as hnswlib writes it; absent where it could not be built. */
  graph: "graph.hnsw",
  /** The sentence of each element of the graph: 32-bit numbers. */
  graphLabels: "graph.labels",
  /** Postings of the passages' terms. */
  terms: "terms.bin",
  /** The words of the passages as written, and how often each stands in them: pairs, as JSON. */
  words: "words.json",
  /** What was mined from the documents, one after another: a line of JSON each, then one a fact. */
  facts: "facts.jsonl",
  /** Where each document's lines begin and where the last ends: 64-bit floating point numbers. */
  factStarts: "facts.starts",
  /** The curated facts whose quotes were found, as JSON. */
  curatedFacts: "curated-facts.json",
} as const;

/** The files that every manifest lists. */
export const requiredFiles: readonly string[] = [
  generationFiles.passages,
  generationFiles.passageStarts,
  generationFiles.passageIds,
  generationFiles.sentenceStarts,
  generationFiles.vectors,
  generationFiles.terms,
  generationFiles.words,
  generationFiles.facts,
  generationFiles.factStarts,
  generationFiles.curatedFacts,
];

/** What stands in the checksum file of a manifest: the form that `sha256sum` writes and checks. */
export function manifestSumLine(sha256: string): string {
  return `${sha256}  ${generationFiles.manifest}\n`;
}
