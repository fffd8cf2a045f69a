import type { Handler } from '../RestRequest.js';

export const application: Handler = ({ world }) => ({
  ...world.application,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  bot: world.bot,
  owner: world.bot,
  team: null,
});
