import type { RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import { postInteraction } from '../../people/postInteraction.js';
import { invalidForm } from '../errors.js';
import type { Handler } from '../RestRequest.js';

export const currentUser: Handler = ({ world }) => ({
  ...world.bot,
  locale: 'en-US',
  mfa_enabled: true,
});

export const gatewayBot: Handler = ({ world }): RESTGetAPIGatewayBotResult => ({
  url: `${world.origin.replace('http', 'ws')}/gateway`,
  shards: world.recommendedShards,
  session_start_limit: {
    total: 1000,
    remaining: 1000,
    reset_after: 86_400_000,
    max_concurrency: 1,
  },
});

export const application: Handler = ({ world }) => ({
  ...world.application,
  flags_new: String(world.application.flags),
  type: null,
  explicit_content_filter: 0,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: world.publicKey,
  interactions_endpoint_url: world.interactionsUrl,
  bot: world.bot,
  owner: world.bot,
  team: null,
  redirect_uris: [],
  eligible_oauth2_scopes: ['applications.commands', 'bot'],
  role_connections_verification_url: null,
  approximate_guild_count: world.guilds.size,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
});

/**
 * Changes the address for interactions. As Discord does, it is tried first: a PING has to be answered
 * with a PONG, and one with a wrong signature with 401.
 */
export const patchApplication: Handler = async (request) => {
  const { interactions_endpoint_url: url } = request.body as {
    interactions_endpoint_url: string | null;
  };
  if (url !== null) {
    const ping = { type: 1, id: '1', application_id: request.world.bot.id };
    const good = await postInteraction(request.world, url, ping);
    const bad = await postInteraction(request.world, url, ping, Buffer.alloc(64));
    const { type } = (good.status === 200 ? await good.json() : {}) as { type?: number };
    if (type !== 1 || bad.status !== 401) {
      throw invalidForm({ interactions_endpoint_url: 'The address could not be verified.' });
    }
  }
  request.world.interactionsUrl = url;
  return application(request);
};
