import type { APIUser, UserFlags } from 'discord-api-types/v10';
import { snowflake } from './snowflake.js';

/** An account: a person's, or a bot's. */
export function makeUser(username: string, bot = false): APIUser {
  return {
    id: snowflake(),
    username,
    discriminator: bot ? '0001' : '0',
    global_name: null,
    avatar: null,
    bot,
    flags: 0 as UserFlags,
    public_flags: 0 as UserFlags,
    primary_guild: null,
  };
}
