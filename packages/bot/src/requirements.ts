import { GatewayIntentBits, type PermissionsString } from 'discord.js';

/** The permissions without which an answer cannot be posted in a channel; docs/bot.md says why. */
export const postPermissions = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'AttachFiles',
  'ReadMessageHistory',
] as const satisfies readonly PermissionsString[];

/** One of them. */
export type PostPermission = (typeof postPermissions)[number];

/** What the bot asks the gateway to be told; docs/bot.md says why. */
export const intents: readonly GatewayIntentBits[] = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** What it asks for beside, and does without where Discord refuses it. */
export const optionalIntent = GatewayIntentBits.MessageContent;
