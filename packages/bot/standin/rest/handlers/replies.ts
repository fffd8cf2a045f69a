import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { MessageBody } from '../../messages/checkMessage.js';
import { editMessage } from '../../messages/editMessage.js';
import { postMessage } from '../../messages/postMessage.js';
import type { Interaction } from '../../state/Interaction.js';
import { notFound } from '../errors.js';
import type { Handler, RestRequest } from '../RestRequest.js';

/** An interaction can be answered for this long. */
const LIFE = 15 * 60_000;

/** Another message after the first; the first after a deferral takes the place of the waiting one. */
export const followUp: Handler = async (request) => {
  const { world, body, files } = request;
  const interaction = interactionOf(request);
  const { original, payload } = interaction;
  const waiting = Boolean((original?.flags ?? 0) & MessageFlags.Loading);
  const from = { application_id: world.bot.id };
  const note = (id: string) => void world.requests.set(id, payload.token);
  const message =
    waiting && original
      ? await editMessage(world, original, body as MessageBody, files)
      : await postMessage(
          world,
          payload.channel!.id,
          world.bot,
          body as MessageBody,
          files,
          from,
          note,
        );
  world.events.emit('answer', payload.token, message);
  return message;
};

export const getReply: Handler = (request) => replyOf(request);

export const patchReply: Handler = async (request) => {
  const { world, parameters, body, files } = request;
  const edited = await editMessage(world, replyOf(request), body as MessageBody, files);
  world.events.emit('answer', parameters.token!, edited);
  return edited;
};

/** What comes after the waiting message was taken away is a message of its own. */
export const deleteReply: Handler = (request) => {
  const interaction = interactionOf(request);
  const message = replyOf(request);
  request.world.deleteMessage(message);
  if (message === interaction.original) delete interaction.original;
};

function interactionOf({ world, parameters }: RestRequest): Interaction {
  const interaction = world.interactions.get(parameters.token!);
  const known = interaction?.response !== undefined && parameters.application === world.bot.id;
  if (!known || Date.now() - interaction.createdAt > LIFE) throw notFound('Webhook');
  return interaction;
}

function replyOf(request: RestRequest): APIMessage {
  const interaction = interactionOf(request);
  const id = request.parameters.message!;
  const wanted = id === '@original' ? interaction.original?.id : id;
  const message = wanted === undefined ? undefined : request.world.messages.get(wanted);
  const own =
    message?.id === interaction.original?.id ||
    request.world.requests.get(message?.id ?? '') === interaction.payload.token;
  if (message === undefined || !own) throw notFound('Message');
  return message;
}
