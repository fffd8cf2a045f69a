import { notFound } from '../errors.js';
import type { Handler, RestRequest } from '../RestRequest.js';

export const getChannel: Handler = ({ world, parameters }: RestRequest) => {
  const channel = world.channels.get(parameters.channel!);
  if (channel === undefined) throw notFound('Channel');
  return channel;
};

export const getGuild: Handler = ({ world, parameters }: RestRequest) => {
  const guild = world.guilds.get(parameters.guild!);
  if (guild === undefined) throw notFound('Guild');
  return { ...guild.data, home_header: null, nsfw: false };
};

export const openDirectChannel: Handler = ({ world, body }: RestRequest) => {
  const user = world.users.get((body as { recipient_id: string }).recipient_id);
  if (user === undefined) throw notFound('User');
  return world.directChannel(user);
};
