import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { redactor } from '../log/redactor.js';
import { secretsOf } from '../log/secretsOf.js';
import { StartError } from '../StartError.js';
import { within } from '../within.js';

/** How long the first connection may take, in milliseconds. */
const LONGEST_START = 10_000;
/** The longest pause between two attempts to connect again, in milliseconds. */
const LONGEST_PAUSE = 1000;

/**
 * Connects to Redis. A lost connection is retried for ever, at least once a second.
 *
 * @param options `commandTimeout`: milliseconds after which a command fails; without, it waits until the
 *   connection is there again.
 * @throws StartError where there is no Redis within ten seconds.
 */
export async function openRedis(
  url: string,
  log: Logger,
  options: Pick<RedisOptions, 'commandTimeout'> = {},
): Promise<Redis> {
  const redis = new Redis(url, {
    ...options,
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: LONGEST_START,
    retryStrategy: (times) => Math.min(100 * times, LONGEST_PAUSE),
  });
  // A lost connection is told once, not at each attempt.
  let isLost = false;
  let first: Error | undefined;
  redis.on('error', (err) => {
    first ??= err;
    if (!isLost) log.error({ err }, 'redis is lost');
    isLost = true;
  });
  redis.on('ready', () => {
    if (isLost) log.info('redis is back');
    isLost = false;
  });
  try {
    const late = new Error(`no answer within ${LONGEST_START / 1000} seconds`);
    const answer = redis.connect().then(() => redis.ping());
    await within(LONGEST_START, answer, late);
    return redis;
  } catch (cause) {
    redis.disconnect();
    const redact = redactor(secretsOf({ redis: url }));
    // The command only says that its connection is closed.
    const { message, code } = (first ?? cause) as NodeJS.ErrnoException;
    throw new StartError(`Redis (REDIS_URL) cannot be used: ${redact(message || String(code))}`, {
      cause,
    });
  }
}
