import type { RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import type { Handler } from '../RestRequest.js';

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
