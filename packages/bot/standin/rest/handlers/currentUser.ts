import type { Handler } from '../RestRequest.js';

export const currentUser: Handler = ({ world }) => ({
  ...world.bot,
  locale: 'en-US',
  mfa_enabled: true,
});
