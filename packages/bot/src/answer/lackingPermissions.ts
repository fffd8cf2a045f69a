import type { Message } from 'discord.js';
import type { Bot } from '../Bot.js';
import { type PostPermission, postPermissions } from '../requirements.js';

/** What the bot lacks to answer a message where it stands; nothing if the place is not known. */
export function lackingPermissions(
  { client }: Pick<Bot, 'client'>,
  { guildId, guild, channel }: Message,
): PostPermission[] | undefined {
  if (guildId === null) return [];
  if (!guild || channel.isDMBased()) return undefined;
  const other = channel.isThread() ? 'SendMessages' : 'SendMessagesInThreads';
  const own = channel.permissionsFor(client.user);
  return own ? postPermissions.filter((name) => name !== other && !own.has(name)) : undefined;
}
