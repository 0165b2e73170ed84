import { chineseAsking } from "./chinese/chinese-asking.js";
import { chineseCommands } from "./chinese/chinese-commands.js";
import { chineseFacts } from "./chinese/chinese-facts.js";
import { chineseLibrary } from "./chinese/chinese-library.js";
import { chineseServer } from "./chinese/chinese-server.js";
import type { Strings } from "./strings.js";

/** Everything that the bot says, in Chinese. */
export const chinese: Strings = {
  locale: "zh-CN",
  commands: chineseCommands,
  ...chineseAsking,
  ...chineseFacts,
  ...chineseLibrary,
  ...chineseServer,
};
