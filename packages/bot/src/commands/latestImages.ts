import { type ChatInputCommandInteraction, type Message, PermissionFlagsBits } from 'discord.js';
import { findImages } from '../answer/findImages.js';
import { Refused } from '../answer/Refused.js';
import type { Request } from '../answer/Request.js';
import type { Bot } from '../Bot.js';

/** So many messages are looked through. */
const MOST_MESSAGES = 50;

/**
 * The images of the latest message in a command's channel that has any, but for the bot's own answers.
 *
 * @throws Refused where none is found, or the person or the bot may not read the channel's messages.
 */
export async function latestImages(
  { client }: Pick<Bot, 'client'>,
  interaction: ChatInputCommandInteraction,
): Promise<Pick<Request, 'input' | 'source' | 'messageLink' | 'isLatest'>> {
  // Where the bot is no member, or lacks a permission, it sees no messages.
  for (const message of await latestMessages(client, interaction).catch(() => [])) {
    const images = message.author.id === client.user.id ? [] : findImages(message);
    if (images.length === 0) continue;
    const source = { kind: 'message', messageId: message.id } as const;
    const input = { kind: 'images', images } as const;
    return { input, source, messageLink: message.url, isLatest: true };
  }
  throw new Refused('no-input');
}

async function latestMessages(
  { channels }: Bot['client'],
  { channelId, memberPermissions }: ChatInputCommandInteraction,
): Promise<Iterable<Message>> {
  // In direct messages there are no permissions.
  const sees = memberPermissions?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
  const channel = sees ? await channels.fetch(channelId, { allowUnknownGuild: true }) : null;
  if (!channel?.isTextBased()) return [];
  return (await channel.messages.fetch({ limit: MOST_MESSAGES, cache: false })).values();
}
