import type { Logger } from 'pino';
import { redisOpenAnswers } from './answer/redisOpenAnswers.js';
import type { Bot } from './Bot.js';
import type { Config } from './config.js';
import { OwnClaims } from './events/Claims.js';
import { redisClaims } from './events/redisClaims.js';
import { openRedis } from './redis/openRedis.js';
import { openChannelSettings } from './settings/openChannelSettings.js';
import { redisChannelSettings } from './settings/redisChannelSettings.js';
import { createWork } from './work/createWork.js';
import { createRedisWork } from './work/redis/createRedisWork.js';

/** An interaction has to be answered within three seconds, with the channel settings or without. */
const COMMAND_TIMEOUT = 2500;

/** What does the jobs and keeps the channel settings. */
interface BackEnd extends Pick<Bot, 'work' | 'settings' | 'claims' | 'answers'> {
  /** Stops the work and closes the channel settings. */
  close(): Promise<void>;
}

/**
 * Pool processes of this one and SQLite; or, with an address of Redis, other processes and Redis.
 *
 * @throws StartError where Redis cannot be used.
 */
export async function openBackEnd(
  config: Omit<Config, 'shards' | 'interactions' | 'health' | 'api' | 'cdn'>,
  log: Logger,
): Promise<BackEnd> {
  return config.redis === undefined ? embedded(config, log) : overRedis(config.redis, config, log);
}

function embedded(
  { dataDirectory, limits, attachmentHosts, trustedOrigins }: Parameters<typeof openBackEnd>[0],
  log: Logger,
): BackEnd {
  const settings = openChannelSettings(dataDirectory);
  const work = createWork({ limits, attachmentHosts, trustedOrigins, log });
  const close = async () => {
    await work.stop();
    await settings.close();
  };
  return { work, settings, claims: new OwnClaims(), close };
}

async function overRedis(
  url: string,
  { limits, token }: Pick<Config, 'limits' | 'token'>,
  log: Logger,
): Promise<BackEnd> {
  const redis = await openRedis(url, log, { commandTimeout: COMMAND_TIMEOUT });
  const events = await openRedis(url, log);
  const work = createRedisWork({ redis, events, limits, log });
  const settings = redisChannelSettings(redis);
  const answers = redisOpenAnswers(redis, token, log);
  const close = async () => {
    await work.stop();
    await answers.close();
    redis.disconnect();
    events.disconnect();
  };
  return { work, settings, answers, claims: redisClaims(redis), close };
}
