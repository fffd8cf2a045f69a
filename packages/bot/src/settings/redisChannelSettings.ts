import type { Redis } from 'ioredis';
import { Refused } from '../answer/Refused.js';
import { isFull } from '../redis/isFull.js';
import { PREFIX } from '../redis/names.js';
import type { ActiveChannel, ChannelSettings } from './ChannelSettings.js';

/**
 * Turning on and off keeps two keys in step: a hash of all channels, and the set of each server's.
 * A script is one step for everyone else.
 */
const turnOn = `
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
redis.call('SADD', ARGV[3] .. cjson.decode(ARGV[2]).guildId, ARGV[1])
return 1
`;
const turnOff = `
local channel = redis.call('HGET', KEYS[1], ARGV[1])
if not channel then return 0 end
redis.call('SREM', ARGV[2] .. cjson.decode(channel).guildId, ARGV[1])
return redis.call('HDEL', KEYS[1], ARGV[1])
`;
const forgetGuild = `
for _, id in ipairs(redis.call('SMEMBERS', KEYS[2])) do redis.call('HDEL', KEYS[1], id) end
redis.call('DEL', KEYS[2])
`;

const channels = `${PREFIX}:channels`;
const guildPrefix = `${PREFIX}:guild:`;

/**
 * The settings in Redis, for bots of several processes. The connection stays open when they are
 * closed. Where Redis does not answer, each method throws `Refused` 'unavailable', and where it is full 'settings-full'.
 */
export function redisChannelSettings(redis: Redis): ChannelSettings {
  return {
    isOn: (channelId) => asked(async () => (await redis.hexists(channels, channelId)) === 1),
    turnOn: (channelId, guildId, by) =>
      asked(async () => {
        const channel = JSON.stringify({ channelId, guildId, by, since: Date.now() });
        return (await redis.eval(turnOn, 1, channels, channelId, channel, guildPrefix)) === 1;
      }),
    turnOff: (channelId) =>
      asked(async () => (await redis.eval(turnOff, 1, channels, channelId, guildPrefix)) === 1),
    forgetGuild: (guildId) =>
      asked(async () => void (await redis.eval(forgetGuild, 2, channels, guildPrefix + guildId))),
    channelsOf: (guildId) =>
      asked(async () => {
        const ids = await redis.smembers(guildPrefix + guildId);
        const found = ids.length > 0 ? await redis.hmget(channels, ...ids) : [];
        return found
          .flatMap((json) => (json === null ? [] : (JSON.parse(json) as ActiveChannel)))
          .sort((a, b) => a.since - b.since || (a.channelId < b.channelId ? -1 : 1));
      }),
    close: async () => {},
  };
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new Refused(isFull(cause) ? 'settings-full' : 'unavailable', { cause });
  }
}
