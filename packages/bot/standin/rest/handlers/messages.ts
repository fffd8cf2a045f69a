import { type APIMessage, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { MessageBody } from '../../messages/checkMessage.js';
import { editMessage } from '../../messages/editMessage.js';
import { postMessage } from '../../messages/postMessage.js';
import { seenBy } from '../../messages/seenBy.js';
import { permissionsIn } from '../../state/permissionsIn.js';
import type { Channel } from '../../state/World.js';
import { forbidden, noAccess, notFound } from '../errors.js';
import type { Handler, RestRequest } from '../RestRequest.js';

export const createMessage: Handler = async (request) => {
  const { world, body, files } = request;
  const given = body as MessageBody;
  const { AttachFiles, EmbedLinks, ReadMessageHistory, SendMessages } = PermissionFlagsBits;
  const { id } = channelFor(
    request,
    SendMessages |
      (files.size > 0 ? AttachFiles : 0n) |
      (given.embeds?.length ? EmbedLinks : 0n) |
      (given.message_reference ? ReadMessageHistory : 0n),
  );
  const { nonce, enforce_nonce } = given;
  const key = enforce_nonce ? `${id} ${nonce}` : '';
  const known = world.nonces.get(key);
  if (known) return known;
  const message = await postMessage(world, id, world.bot, given, files);
  if (enforce_nonce) world.nonces.set(key, message);
  const repliesTo = message.message_reference?.message_id;
  if (repliesTo) {
    world.requests.set(message.id, repliesTo);
    world.events.emit('answer', repliesTo, message);
  }
  return message;
};

export const patchMessage: Handler = async (request) => {
  const { world, body, files } = request;
  const message = messageOf(request);
  if (message.author.id !== world.bot.id) throw forbidden();
  const edited = await editMessage(world, message, body as MessageBody, files);
  const answers = world.requests.get(edited.id);
  if (answers) world.events.emit('answer', answers, edited);
  return edited;
};

export const getMessage: Handler = (request) =>
  seenBy(request.world, messageOf(request), request.world.messageContentAllowed);

export const listMessages: Handler = (request) => {
  const { world, query } = request;
  const { id } = channelFor(request, PermissionFlagsBits.ReadMessageHistory);
  const limit = Number(query.get('limit') ?? 50);
  return [...world.messages.values()]
    .filter((message) => message.channel_id === id && !hidden(message))
    .reverse()
    .slice(0, limit)
    .map((message) => seenBy(world, message, world.messageContentAllowed));
};

export const deleteChannelMessage: Handler = (request) => {
  request.world.deleteMessage(messageOf(request));
};

function messageOf(request: RestRequest): APIMessage {
  const { id } = channelFor(request, PermissionFlagsBits.ReadMessageHistory);
  const message = request.world.messages.get(request.parameters.message!);
  if (message?.channel_id !== id || hidden(message)) throw notFound('Message');
  return message;
}

/** The channel of the path, if the bot may see it and has these permissions in it. */
function channelFor({ world, parameters }: RestRequest, needed: bigint): Channel {
  const channel = world.channels.get(parameters.channel!);
  if (channel === undefined) throw notFound('Channel');
  const permissions = permissionsIn(world, channel, world.bot.id);
  if (permissions === 0n) throw noAccess();
  if ((permissions & needed) !== needed) throw forbidden();
  return channel;
}

const hidden = ({ flags }: APIMessage) => Boolean((flags ?? 0) & MessageFlags.Ephemeral);
