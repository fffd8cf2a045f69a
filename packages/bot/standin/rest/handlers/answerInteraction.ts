import {
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { MessageBody } from '../../messages/checkMessage.js';
import { checkModal } from '../../messages/checkModal.js';
import { editMessage } from '../../messages/editMessage.js';
import { postMessage } from '../../messages/postMessage.js';
import type { Interaction } from '../../state/Interaction.js';
import { alreadyAcknowledged, invalidForm, notFound } from '../errors.js';
import type { Handler, RestRequest } from '../RestRequest.js';

export const answerInteraction: Handler = async (request) => {
  const { world, parameters, body, query } = request;
  const interaction = world.interactions.get(parameters.token!);
  if (interaction === undefined || interaction.payload.id !== parameters.interaction) {
    throw notFound('Interaction');
  }
  if (interaction.response !== undefined) throw alreadyAcknowledged();
  if (Date.now() - interaction.createdAt > world.acknowledgeWithin) throw notFound('Interaction');
  const response = body as APIInteractionResponse;
  checkKind(response, interaction);
  interaction.response = response.type;
  await respond(request, interaction, response);
  world.events.emit('response', interaction);
  if (query.get('with_response') !== 'true') return undefined;
  const message = interaction.original;
  return {
    interaction: { id: interaction.payload.id, type: interaction.payload.type },
    resource: { type: response.type, ...(message ? { message } : {}) },
  };
};

async function respond(
  { world, files }: RestRequest,
  interaction: Interaction,
  response: APIInteractionResponse,
): Promise<void> {
  const { payload } = interaction;
  const channelId = payload.channel!.id;
  const from = { application_id: world.bot.id, interaction_metadata: metadata(interaction) };
  const post = (body: MessageBody) =>
    postMessage(world, channelId, world.bot, body, files, from, (id) => {
      world.requests.set(id, payload.token);
    });
  switch (response.type) {
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const body = { flags: (response.data?.flags ?? 0) | MessageFlags.Loading };
      interaction.original = await post(body);
      break;
    }
    case InteractionResponseType.ChannelMessageWithSource: {
      const body = response.data as MessageBody;
      interaction.original = await post(body);
      world.events.emit('answer', payload.token, interaction.original);
      break;
    }
    case InteractionResponseType.UpdateMessage:
      await editMessage(world, interaction.original!, (response.data ?? {}) as MessageBody, files);
      world.events.emit('answer', payload.token, interaction.original!);
      break;
    case InteractionResponseType.Modal:
      checkModal(response.data);
      interaction.modal = response.data;
      break;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = response.data.choices ?? [];
      break;
    default:
  }
}

/** Which answers each kind of interaction may have. */
function checkKind({ type }: APIInteractionResponse, { payload, original }: Interaction): void {
  const updates =
    type === InteractionResponseType.DeferredMessageUpdate ||
    type === InteractionResponseType.UpdateMessage;
  const completes = type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  const wrong =
    (updates && original === undefined) ||
    completes !== (payload.type === InteractionType.ApplicationCommandAutocomplete) ||
    (type === InteractionResponseType.Modal && payload.type === InteractionType.ModalSubmit);
  if (wrong) throw invalidForm({ type: `cannot answer this kind of interaction, got ${type}` });
}

/** What a message says of the interaction that it answers; a form was opened by another one. */
function metadata({ payload }: Interaction) {
  const about = (type: InteractionType) => ({
    id: payload.id,
    type,
    user: payload.member?.user ?? payload.user!,
    authorizing_integration_owners: payload.authorizing_integration_owners,
  });
  const pressed = { interacted_message_id: payload.message?.id };
  const { MessageComponent, ModalSubmit } = InteractionType;
  if (payload.type === MessageComponent) return { ...about(payload.type), ...pressed } as never;
  if (payload.type !== ModalSubmit) return about(payload.type) as never;
  const opened = { ...about(MessageComponent), ...pressed };
  return { ...about(ModalSubmit), triggering_interaction_metadata: opened } as never;
}
