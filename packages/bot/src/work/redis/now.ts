import type { Redis } from 'ioredis';

/** The time by Redis' clock, which is the same for all machines, in milliseconds. */
export async function now(redis: Redis): Promise<number> {
  const [seconds, microseconds] = await redis.time();
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
}
