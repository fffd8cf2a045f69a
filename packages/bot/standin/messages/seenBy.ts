import { type APIMessage, ChannelType } from 'discord-api-types/v10';
import type { World } from '../state/World.js';

/**
 * A message as the bot sees it. Without the Message Content intent it gets nothing of what is in
 * messages of servers, but for its own and those that mention it; what such a message replies to is
 * no exception.
 */
export function seenBy(world: World, message: APIMessage, withContent: boolean): APIMessage {
  const { referenced_message: repliedTo } = message;
  const reply = repliedTo ? { referenced_message: seenBy(world, repliedTo, withContent) } : {};
  const channel = world.channels.get(message.channel_id);
  const open =
    withContent ||
    channel?.type === ChannelType.DM ||
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id);
  if (open) return { ...message, ...reply };
  return { ...message, ...reply, content: '', embeds: [], attachments: [], components: [] };
}
