import { type APIMessage, ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type { World } from '../state/World.js';

/** The intent without which the bot is not told of a message. */
export function intentOf(world: World, { channel_id }: APIMessage): GatewayIntentBits {
  const channel = world.channels.get(channel_id);
  return channel?.type === ChannelType.DM
    ? GatewayIntentBits.DirectMessages
    : GatewayIntentBits.GuildMessages;
}
