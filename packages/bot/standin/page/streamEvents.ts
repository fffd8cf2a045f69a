import type { ServerResponse } from 'node:http';
import { type APIMessage, ChannelType, MessageFlags } from 'discord-api-types/v10';
import type { Standin } from '../Standin.js';
import type { Interaction } from '../state/Interaction.js';

/** Tells a page what there is, and from then on what happens: server-sent events. */
export function streamEvents(discord: Standin, response: ServerResponse): void {
  const { world } = discord;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (event: string, data: unknown) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const onMessage = (message: APIMessage) => tell('message', shown(discord, message));
  const onDelete = ({ id }: APIMessage) => tell('delete', { id });
  const onResponse = ({ modal, payload }: Interaction) => {
    const person = (payload.member?.user ?? payload.user)?.username;
    if (modal) tell('modal', { token: payload.token, person, modal });
  };
  tell('hello', {
    guild: discord.guild.data.name,
    channel: discord.channel.name,
    bot: world.bot,
    names: Object.fromEntries([...world.users.values()].map(({ id, username }) => [id, username])),
  });
  for (const message of world.messages.values()) onMessage(message);
  world.events.on('message', onMessage);
  world.events.on('messageUpdate', onMessage);
  world.events.on('messageDelete', onDelete);
  world.events.on('response', onResponse);
  response.on('close', () => {
    world.events.off('message', onMessage);
    world.events.off('messageUpdate', onMessage);
    world.events.off('messageDelete', onDelete);
    world.events.off('response', onResponse);
  });
}

/** A message with where it stands and who sees it. */
function shown({ world }: Standin, message: APIMessage) {
  const channel = world.channels.get(message.channel_id)!;
  const direct = channel.type === ChannelType.DM ? channel.recipients?.[0]?.username : undefined;
  const token = world.requests.get(message.id) ?? '';
  const asked = world.interactions.get(token)?.payload;
  const asker = (asked?.member?.user ?? asked?.user)?.username;
  const ephemeral = Boolean((message.flags ?? 0) & MessageFlags.Ephemeral);
  return {
    ...message,
    direct,
    ephemeral,
    loading: Boolean((message.flags ?? 0) & MessageFlags.Loading),
    asker,
    command: asked && 'data' in asked && asked.data && 'name' in asked.data ? asked.data.name : '',
  };
}
