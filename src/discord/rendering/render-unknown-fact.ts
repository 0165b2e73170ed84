import type { Fact } from "../../facts/fact.js";
import { foldText } from "../../facts/fold-text.js";
import { customId } from "../custom-id.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { button, buttonRows } from "./components.js";
import { distinctLabels } from "./distinct-labels.js";
import type { MessageBody } from "./message-body.js";
import { shortLine } from "./short-line.js";

/** Longer ones are cut on a phone. */
const labelCharacters = 38;
const maxSimilar = 5;

/**
 * That no fact has this name, with buttons to those that were perhaps meant.
 *
 * @param similar the best first; of those of one name the best is offered, for it leads to the others.
 */
export function renderUnknownFact(
  name: string,
  similar: readonly Fact[],
  { strings, settings }: { readonly strings: Strings; readonly settings: GuildSettings },
): MessageBody {
  const { unknown, didYouMean, elsewhere } = strings.facts;
  const offered = bestOfEachName(similar).slice(0, maxSimilar);
  const labels = distinctLabels(
    offered.map((fact) => fact.name),
    labelCharacters,
  );
  const buttons = labels.map((label, i) =>
    button({ id: customId("fact", offered[i]?.id ?? ""), label }),
  );
  const lines = [
    unknown(shortLine(name, 80)),
    ...(offered.length === 0 ? [] : [settings.plainText ? listed() : didYouMean]),
    `-# ${elsewhere}`,
  ];
  return renderCard({ texts: [lines.join("\n")], rows: buttonRows(buttons) }, settings);

  function listed(): string {
    const bold = labels.map((label) => `**${shortLine(label, labelCharacters)}**`);
    return `${didYouMean} ${bold.join(", ")}`;
  }
}

function bestOfEachName(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const name = foldText(fact.name);
    if (!best.has(name)) best.set(name, fact);
  }
  return [...best.values()];
}
