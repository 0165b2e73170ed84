import { ComponentType } from "discord-api-types/v10";
import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
} from "discord-api-types/v10";
import { discordLimits } from "../limits.js";
import type { GuildSettings } from "../records/settings.js";
import type { accentColors } from "./components.js";
import { container, textDisplay } from "./components.js";
import type { MessageBody } from "./message-body.js";
import { paginate } from "./paginate.js";

/** What a command shows. All text is Discord's Markdown: what comes from outside is escaped. */
export interface Card {
  /** @default neutral */
  readonly state?: keyof typeof accentColors;
  readonly title?: string;
  /** Blocks of text, the most important first: the last ones are cut where there is no room. */
  readonly texts: readonly string[];
  /** Buttons and selects. Plain text goes without them. */
  readonly rows?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** Name of an attached file. */
  readonly file?: string;
}

/** A card as the settings demand it: in a coloured frame, or as plain text. */
export function renderCard(
  { state = "neutral", title, texts, rows = [], file }: Card,
  { plainText }: Pick<GuildSettings, "plainText">,
): MessageBody {
  const heading = title === undefined ? [] : [`### ${title}`];
  const blocks = [...heading, ...texts].filter((text) => text !== "");
  if (plainText) {
    return { kind: "plain", content: paginate(blocks.join("\n"), discordLimits.content)[0] ?? "" };
  }
  const parts: APIComponentInContainer[] = [
    ...fitting(blocks).map(textDisplay),
    ...(file === undefined
      ? []
      : [{ type: ComponentType.File, file: { url: `attachment://${file}` } } as const]),
    ...rows,
  ];
  return { kind: "components", components: [container(state, parts)] };
}

/** Less is not worth beginning with; `paginate` needs as much. */
const leastRoom = 60;

/** The blocks, as far as they fit into one message. */
function fitting(blocks: readonly string[]): string[] {
  const shown: string[] = [];
  let room: number = discordLimits.componentText;
  for (const block of blocks) {
    if (room < leastRoom) break;
    const [text] = paginate(block, room);
    if (text === undefined) continue;
    shown.push(text);
    room -= text.length;
  }
  return shown;
}
