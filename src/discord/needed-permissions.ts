/**
 * What the bot must be allowed to do in a channel to read questions and to answer them, by the names
 * of discord.js. An invite link asks for these.
 */
export const neededPermissions = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "ReadMessageHistory",
] as const;

export type NeededPermission = (typeof neededPermissions)[number];
