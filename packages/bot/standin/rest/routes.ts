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
}

const reply = '/webhooks/:application/:token/messages/:message';

export const routes: readonly Route[] = [
  { method: 'GET', path: '/gateway/bot', handler: gatewayBot },
  { method: 'GET', path: '/users/@me', handler: currentUser },
  { method: 'POST', path: '/users/@me/channels', handler: openDirectChannel },
  { method: 'GET', path: '/applications/@me', handler: application },
  { method: 'PATCH', path: '/applications/@me', handler: patchApplication },
  { method: 'GET', path: '/oauth2/applications/@me', handler: application },
  { method: 'GET', path: '/applications/:application/commands', handler: listCommands },
  { method: 'PUT', path: '/applications/:application/commands', handler: putCommands },
  {
    method: 'GET',
    path: '/applications/:application/guilds/:guild/commands',
    handler: listCommands,
  },
  {
    method: 'PUT',
    path: '/applications/:application/guilds/:guild/commands',
    handler: putCommands,
  },
  { method: 'POST', path: '/attachments/refresh-urls', handler: refreshAddresses },
  { method: 'GET', path: '/guilds/:guild', handler: getGuild },
  { method: 'GET', path: '/channels/:channel', handler: getChannel },
  { method: 'GET', path: '/channels/:channel/messages', handler: listMessages },
  { method: 'POST', path: '/channels/:channel/messages', handler: createMessage },
  { method: 'GET', path: '/channels/:channel/messages/:message', handler: getMessage },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', handler: patchMessage },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', handler: deleteChannelMessage },
  { method: 'POST', path: '/channels/:channel/typing', handler: () => undefined },
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    handler: answerInteraction,
    open: true,
  },
  { method: 'POST', path: '/webhooks/:application/:token', handler: followUp, open: true },
  { method: 'GET', path: reply, handler: getReply, open: true },
  { method: 'PATCH', path: reply, handler: patchReply, open: true },
  { method: 'DELETE', path: reply, handler: deleteReply, open: true },
];
