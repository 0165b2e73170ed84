import type { Route } from "../rest-call.js";
import { callbackRoutes } from "./callback-routes.js";
import { channelRoutes } from "./channel-routes.js";
import { commandRoutes } from "./command-routes.js";
import { gatewayRoutes } from "./gateway-routes.js";
import { guildRoutes } from "./guild-routes.js";
import { messageRoutes } from "./message-routes.js";
import { reactionRoutes } from "./reaction-routes.js";
import { threadRoutes } from "./thread-routes.js";
import { userRoutes } from "./user-routes.js";
import { webhookRoutes } from "./webhook-routes.js";

/** All routes, in the order in which they are tried. */
export const apiRoutes = (gatewayUrl: () => string): readonly Route[] => [
  ...gatewayRoutes(gatewayUrl),
  ...userRoutes,
  ...guildRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...channelRoutes,
  ...threadRoutes,
];
