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
import { application, currentUser, gatewayBot, patchApplication } from './handlers/application.js';
import { listCommands, putCommands } from './handlers/commands.js';
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
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path after `/api/v10`; `:name` stands for one part of it. */
  readonly path: string;
  readonly pattern: RegExp;
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
const messages = '/channels/:channel/messages';
const message = `${messages}/:message`;
const callback = '/interactions/:interaction/:token/callback';
const webhook = '/webhooks/:application/:token';
const reply = `${webhook}/messages/:message`;

const routes: readonly Route[] = [
  route('GET', '/gateway/bot', gatewayBot, { returns: GatewayBotResponseSchema }),
  route('GET', '/users/@me', currentUser, { returns: UserPIIResponseSchema }),
  route('POST', '/users/@me/channels', openDirectChannel, {
    accepts: CreatePrivateChannelRequestSchema,
    returns: PrivateChannelResponseSchema,
  }),
  route('GET', '/applications/@me', application, { returns: PrivateApplicationResponseSchema }),
  route('PATCH', '/applications/@me', patchApplication, {
    accepts: ApplicationFormPartialSchema,
    returns: PrivateApplicationResponseSchema,
  }),
  route('GET', ofApplication, listCommands, { returns: commands.returns }),
  route('PUT', ofApplication, putCommands, commands),
  route('POST', '/attachments/refresh-urls', refreshAddresses, { accepts: addresses }),
  route('GET', '/guilds/:guild', getGuild, { returns: GuildWithCountsResponseSchema }),
  route('GET', '/channels/:channel', getChannel, { returns: channel }),
  route('GET', messages, listMessages, { returns: z.array(MessageResponseSchema) }),
  route('POST', messages, createMessage, { accepts: MessageCreateRequestSchema, ...aMessage }),
  route('GET', message, getMessage, aMessage),
  route('PATCH', message, patchMessage, { accepts: MessageEditRequestPartialSchema, ...aMessage }),
  route('DELETE', message, deleteChannelMessage),
  route('POST', '/channels/:channel/typing', () => undefined),
  route('POST', callback, answerInteraction, {
    accepts: callbacks,
    returns: answered,
    open: true,
  }),
  route('POST', webhook, followUp, {
    accepts: IncomingWebhookRequestPartialSchema,
    ...aMessage,
    open: true,
  }),
  route('GET', reply, getReply, { ...aMessage, open: true }),
  route('PATCH', reply, patchReply, {
    accepts: IncomingWebhookUpdateRequestPartialSchema,
    ...aMessage,
    open: true,
  }),
  route('DELETE', reply, deleteReply, { open: true }),
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

function route(method: Route['method'], path: string, handler: Handler, rules: Rules = {}): Route {
  const pattern = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return { method, path, pattern, handler, ...rules };
}

/** The route of a method and a path, with the parts of the path that it names. */
export function findRoute(method: string, path: string) {
  const found = routes.find((route) => route.method === method && route.pattern.test(path));
  if (found === undefined) return undefined;
  const parts = Object.entries(found.pattern.exec(path)?.groups ?? {});
  const parameters = parts.map(([name, text]) => [name, decodeURIComponent(text)]);
  return { route: found, parameters: Object.fromEntries(parameters) as Record<string, string> };
}
