import { describe, expect, it } from "vitest";
import { patientLibrary } from "../../src/cli/patient-library.js";
import { noFacts } from "../../src/facts/create-facts.js";
import type { Library, NoIndex } from "../../src/library/library.js";
import { gate } from "../library/support/live.js";

const noIndex: NoIndex = { kind: "noIndex", reason: "There is none" };
const found = { kind: "found", sources: [] } as const;

/** A library that has an index from the moment that `build` is called. */
function building() {
  const index = gate();
  let isBuilt = false;
  const status = { generation: 1, built: 0, documents: 1, passages: 1, model: "m", bytes: 1 };
  const library: Library = {
    ask: () => Promise.resolve(noIndex),
    search: () => Promise.resolve(isBuilt ? found : noIndex),
    documents: () => [],
    facts: () => noFacts,
    citeFacts: () => Promise.resolve([]),
    openPassage: () => Promise.resolve(undefined),
    reindex: () => Promise.reject(new Error("Nobody asked for it")),
    chat: () => undefined,
    indexing: () => undefined,
    status: () => (isBuilt ? status : undefined),
  };
  const build = (): void => {
    isBuilt = true;
    index.open();
  };
  return {
    library: patientLibrary(library, index.opened),
    build,
    giveUp: () => {
      index.open();
    },
  };
}

describe("patientLibrary()", () => {
  it("lets questions and searches wait for the first index", async () => {
    const { library, build } = building();
    let early = true;
    const searched = library.search("tides", 3).finally(() => {
      expect(early).toBe(false);
    });
    await Promise.resolve();
    early = false;
    build();
    expect(await searched).toEqual(found);
    expect(await library.search("tides", 3)).toEqual(found);
  });

  it("says that there is none when there will be none", async () => {
    const { library, giveUp } = building();
    const asked = library.ask("When is low tide?");
    giveUp();
    expect(await asked).toEqual(noIndex);
  });

  it("waits no longer than who asks", async () => {
    const { library } = building();
    const leaving = new AbortController();
    const asked = library.ask("When is low tide?", { signal: leaving.signal });
    leaving.abort(new Error("gone"));
    await expect(asked).rejects.toThrow("gone");
    await expect(library.search("tides", 1, { signal: leaving.signal })).rejects.toThrow("gone");
  });
});
