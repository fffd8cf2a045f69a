import type { Message, PermissionsBitField } from 'discord.js';
import type { Bot } from '../Bot.js';
import { type Locale, sentences } from '../locale/locale.js';
import { type PostPermission, postPermissions } from '../requirements.js';

/** What the bot lacks to answer a message where it stands; nothing if the place is not known. */
export function lackingPermissions(
  { client }: Pick<Bot, 'client'>,
  { guildId, guild, channel }: Message,
): PostPermission[] | undefined {
  if (guildId === null) return [];
  if (!guild || channel.isDMBased()) return undefined;
  const own = channel.permissionsFor(client.user);
  return own ? lackingOf(own, channel.isThread()) : undefined;
}

/** What the bot lacks to answer in a channel where it has these permissions. */
export function lackingOf(own: Readonly<PermissionsBitField>, isThread: boolean): PostPermission[] {
  const other = isThread ? 'SendMessages' : 'SendMessagesInThreads';
  return postPermissions.filter((name) => name !== other && !own.has(name));
}

/** Says which permissions the bot lacks in a channel. */
export function missingText(lacking: readonly PostPermission[], locale: Locale): string {
  const { edges, permissions } = sentences(locale);
  return edges.missingPermissions(lacking.map((name) => permissions[name]));
}
