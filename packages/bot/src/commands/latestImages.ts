import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { findImages } from '../answer/findImages.js';
import type { Image } from '../answer/Request.js';
import type { Bot } from '../Bot.js';

/** So many messages are looked through. */
const MOST_MESSAGES = 50;

/** What was found in a message. */
interface Latest {
  readonly messageId: string;
  readonly messageLink: string;
  readonly images: readonly Image[];
}

/**
 * The images of the latest message in a command's channel that has any, but for the bot's own answers;
 * nothing where the person or the bot may not read the channel's messages.
 */
export async function latestImages(
  { client }: Pick<Bot, 'client'>,
  { channelId, memberPermissions }: ChatInputCommandInteraction,
): Promise<Latest | undefined> {
  // In direct messages there are no permissions.
  const sees = memberPermissions?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
  if (!sees) return undefined;
  try {
    const channel = await client.channels.fetch(channelId, { allowUnknownGuild: true });
    if (!channel?.isTextBased()) return undefined;
    const messages = await channel.messages.fetch({ limit: MOST_MESSAGES, cache: false });
    for (const message of messages.values()) {
      const images = message.author.id === client.user.id ? [] : findImages(message);
      const { id: messageId, url: messageLink } = message;
      if (images.length > 0) return { messageId, messageLink, images };
    }
  } catch {
    // Where the bot is no member, or lacks a permission, it sees no messages.
  }
  return undefined;
}
