import type { Redis } from 'ioredis';
import { Refused } from '../answer/Refused.js';
import { isFull } from '../redis/isFull.js';
import { PREFIX } from '../redis/names.js';
import type { ActiveChannel, ChannelSettings, Kernel } from './ChannelSettings.js';

/**
 * Turning on and off keeps two keys in step: a hash of all channels, and the set of each server's.
 * A script is one step for everyone else.
 */
const turnOn = `
local asked = cjson.decode(ARGV[2])
local channel = redis.call('HGET', KEYS[1], ARGV[1])
if channel then
  local known = cjson.decode(channel)
  if not asked.kernel or asked.kernel == known.kernel then return 0 end
  known.kernel = asked.kernel
  redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(known))
  return 1
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('SADD', ARGV[3] .. asked.guildId, ARGV[1])
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

/** A channel as it is kept: the kernel as JSON of its own, which scripts compare. */
type Kept = Omit<ActiveChannel, 'kernel'> & { readonly kernel?: string };

const channels = `${PREFIX}:channels`;
const guildPrefix = `${PREFIX}:guild:`;

/**
 * The settings in Redis, for bots of several processes. The connection stays open when they are
 * closed. Where Redis does not answer, each method throws `Refused` 'unavailable', and where it is full 'settings-full'.
 */
export function redisChannelSettings(redis: Redis): ChannelSettings {
  return {
    kernelIn: (channelId) =>
      asked(async () => {
        const json = await redis.hget(channels, channelId);
        return json === null ? undefined : readChannel(json).kernel;
      }),
    turnOn: (channelId, guildId, by, kernel) =>
      asked(async () => {
        const kept: Kept = { channelId, guildId, by, since: Date.now() };
        const json = kernel === undefined ? {} : { kernel: JSON.stringify(kernel) };
        const channel = JSON.stringify({ ...kept, ...json });
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
          .flatMap((json) => (json === null ? [] : readChannel(json)))
          .sort((a, b) => a.since - b.since || (a.channelId < b.channelId ? -1 : 1));
      }),
    close: async () => {},
  };
}

function readChannel(json: string): ActiveChannel {
  const { kernel, ...channel } = JSON.parse(json) as Kept;
  return { ...channel, kernel: kernel === undefined ? null : (JSON.parse(kernel) as Kernel) };
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new Refused(isFull(cause) ? 'settings-full' : 'unavailable', { cause });
  }
}
