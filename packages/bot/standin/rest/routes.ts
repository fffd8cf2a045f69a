import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandResponseSchema,
  ApplicationCommandUpdateRequestSchema,
  ApplicationFormPartialSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  GatewayBotResponseSchema,
  GuildChannelResponseSchema,
  GuildWithCountsResponseSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  InteractionCallbackResponseSchema,
  LaunchActivityInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  MessageResponseSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  PrivateApplicationResponseSchema,
  PrivateChannelResponseSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  UserPIIResponseSchema,
} from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import { answerInteraction } from './handlers/answerInteraction.js';
import { application, patchApplication } from './handlers/application.js';
import { listCommands, putCommands } from './handlers/commands.js';
import { currentUser } from './handlers/currentUser.js';
import { gatewayBot } from './handlers/gatewayBot.js';
import {
  createMessage,
  deleteChannelMessage,
  getMessage,
  listMessages,
  patchMessage,
} from './handlers/messages.js';
import { getChannel, getGuild, openDirectChannel } from './handlers/places.js';
import { refreshAddresses } from './handlers/refreshAddresses.js';
import { deleteReply, followUp, getReply, patchReply } from './handlers/replies.js';
import type { Handler } from './RestRequest.js';

export interface Route {
  readonly method: string;
  /** The path after `/api/v10`; `:name` stands for one part of it. */
  readonly path: string;
  readonly handler: Handler;
  /** Whether the token in the path is enough: interactions are answered without the bot's. */
  readonly open?: boolean;
  /** Discord's schema of the body. */
  readonly accepts?: z.ZodMiniType;
  /** Discord's schema of the answer. */
  readonly returns?: z.ZodMiniType;
}

const commands = {
  accepts: z
    .array(z.pipe(z.transform(withNumber), ApplicationCommandUpdateRequestSchema))
    .check(z.maxLength(130)),
  returns: z.array(ApplicationCommandResponseSchema),
};

const callbacks = z.union([
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  LaunchActivityInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
]);

/** Discord's document leaves deferred answers out, which come with their message as well. */
const answered = z.union([
  InteractionCallbackResponseSchema,
  z.object({
    resource: z.union([
      z.object({ type: z.literal(5), message: MessageResponseSchema }),
      z.object({ type: z.literal([6, 8, 9]), message: z.optional(MessageResponseSchema) }),
    ]),
  }),
]);

const channel = z.union([GuildChannelResponseSchema, PrivateChannelResponseSchema]);
const addresses = z.object({
  attachment_urls: z.array(z.url()).check(z.minLength(1), z.maxLength(50)),
});
const aMessage = { returns: MessageResponseSchema };

const ofApplication = '/applications/:application/commands';
const ofGuild = '/applications/:application/guilds/:guild/commands';
const messages = '/channels/:channel/messages';
const message = `${messages}/:message`;
const callback = '/interactions/:interaction/:token/callback';
const webhook = '/webhooks/:application/:token';
const reply = `${webhook}/messages/:message`;

export const routes: readonly Route[] = [
  get('/gateway/bot', gatewayBot, { returns: GatewayBotResponseSchema }),
  get('/users/@me', currentUser, { returns: UserPIIResponseSchema }),
  post('/users/@me/channels', openDirectChannel, {
    accepts: CreatePrivateChannelRequestSchema,
    returns: PrivateChannelResponseSchema,
  }),
  get('/applications/@me', application, { returns: PrivateApplicationResponseSchema }),
  patch('/applications/@me', patchApplication, {
    accepts: ApplicationFormPartialSchema,
    returns: PrivateApplicationResponseSchema,
  }),
  get('/oauth2/applications/@me', application, { returns: PrivateApplicationResponseSchema }),
  get(ofApplication, listCommands, { returns: commands.returns }),
  put(ofApplication, putCommands, commands),
  get(ofGuild, listCommands, { returns: commands.returns }),
  put(ofGuild, putCommands, commands),
  post('/attachments/refresh-urls', refreshAddresses, { accepts: addresses }),
  get('/guilds/:guild', getGuild, { returns: GuildWithCountsResponseSchema }),
  get('/channels/:channel', getChannel, { returns: channel }),
  get(messages, listMessages, { returns: z.array(MessageResponseSchema) }),
  post(messages, createMessage, { accepts: MessageCreateRequestSchema, ...aMessage }),
  get(message, getMessage, aMessage),
  patch(message, patchMessage, { accepts: MessageEditRequestPartialSchema, ...aMessage }),
  remove(message, deleteChannelMessage),
  post('/channels/:channel/typing', () => undefined),
  post(callback, answerInteraction, {
    accepts: callbacks,
    returns: answered,
    open: true,
  }),
  post(webhook, followUp, {
    accepts: IncomingWebhookRequestPartialSchema,
    ...aMessage,
    open: true,
  }),
  get(reply, getReply, { ...aMessage, open: true }),
  patch(reply, patchReply, {
    accepts: IncomingWebhookUpdateRequestPartialSchema,
    ...aMessage,
    open: true,
  }),
  remove(reply, deleteReply, { open: true }),
];

/** Discord documents `default_member_permissions` as digits, its schema as a number: it takes both. */
function withNumber(command: unknown): unknown {
  const { default_member_permissions: digits } = Object(command);
  const isDigits = typeof digits === 'string' && /^\d+$/.test(digits);
  return isDigits
    ? { ...(command as object), default_member_permissions: Number(digits) }
    : command;
}

type Rules = Pick<Route, 'accepts' | 'returns' | 'open'>;

function get(path: string, handler: Handler, rules: Rules = {}): Route {
  return { method: 'GET', path, handler, ...rules };
}

function post(path: string, handler: Handler, rules: Rules = {}): Route {
  return { method: 'POST', path, handler, ...rules };
}

function put(path: string, handler: Handler, rules: Rules = {}): Route {
  return { method: 'PUT', path, handler, ...rules };
}

function patch(path: string, handler: Handler, rules: Rules = {}): Route {
  return { method: 'PATCH', path, handler, ...rules };
}

function remove(path: string, handler: Handler, rules: Rules = {}): Route {
  return { method: 'DELETE', path, handler, ...rules };
}
