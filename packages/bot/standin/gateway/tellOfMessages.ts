import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
} from 'discord-api-types/v10';
import { seenBy } from '../messages/seenBy.js';
import { permissionsIn } from '../state/permissionsIn.js';
import type { World } from '../state/World.js';
import type { Gateway } from './Gateway.js';

/** Lets bots know of messages in the channels that they may see, as far as their intents go. */
export function tellOfMessages(world: World, gateway: Gateway): void {
  const tell = (event: GatewayDispatchEvents) => (message: APIMessage) => {
    if (!told(world, message)) return;
    const intent = intentOf(world, message);
    const guildId = world.guildOf(world.channels.get(message.channel_id)!)?.data.id;
    for (const session of gateway.sessions.values()) {
      if (session.has(intent) && session.covers(guildId)) {
        const seen = seenBy(world, message, session.has(GatewayIntentBits.MessageContent));
        session.dispatch(event, withPlace(world, seen));
      }
    }
  };
  world.events.on('message', tell(GatewayDispatchEvents.MessageCreate));
  world.events.on('messageUpdate', tell(GatewayDispatchEvents.MessageUpdate));
  world.events.on('messageDelete', (message) => {
    if (!told(world, message)) return;
    const { id, channel_id } = message;
    const guild = world.guildOf(world.channels.get(channel_id)!);
    const data = { id, channel_id, ...(guild ? { guild_id: guild.data.id } : {}) };
    gateway.dispatch(GatewayDispatchEvents.MessageDelete, data, intentOf(world, message));
  });
}

/** The intent without which the bot is not told of a message. */
function intentOf(world: World, { channel_id }: APIMessage): GatewayIntentBits {
  const isDirect = world.channels.get(channel_id)?.type === ChannelType.DM;
  return isDirect ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

function told(world: World, { flags, channel_id }: APIMessage): boolean {
  const channel = world.channels.get(channel_id);
  if (channel === undefined || (flags ?? 0) & MessageFlags.Ephemeral) return false;
  const guild = world.guildOf(channel);
  return (guild?.hasBot ?? true) && permissionsIn(world, channel, world.bot.id) !== 0n;
}

/** A message comes with the kind of its channel; in a server, with who its author is there. */
function withPlace(world: World, message: APIMessage) {
  const channel = world.channels.get(message.channel_id)!;
  const guild = world.guildOf(channel);
  if (guild === undefined) return { ...message, channel_type: channel.type };
  const { user: _, ...member } = guild.members.get(message.author.id) ?? {};
  return { ...message, guild_id: guild.data.id, member, channel_type: channel.type };
}
