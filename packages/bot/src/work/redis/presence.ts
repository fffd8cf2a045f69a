import type { Redis } from 'ioredis';
import { now } from '../../redis/clock.js';
import { PREFIX } from '../../redis/names.js';

/** How often a worker that works says so, in milliseconds, and for how long it is believed. */
export const SIGN_INTERVAL = 2000;
const BELIEVED = 10_000;

const workers = `${PREFIX}:workers`;

/** Says that a worker works. */
export async function sign(redis: Redis, worker: string): Promise<void> {
  const time = await now(redis);
  await redis
    .multi()
    .zremrangebyscore(workers, '-inf', time)
    .zadd(workers, time + BELIEVED, worker)
    .exec();
}

/** Takes leave. */
export async function signOff(redis: Redis, worker: string): Promise<void> {
  await redis.zrem(workers, worker);
}

/** How many workers work. */
export async function countWorkers(redis: Redis): Promise<number> {
  return redis.zcount(workers, await now(redis), '+inf');
}
