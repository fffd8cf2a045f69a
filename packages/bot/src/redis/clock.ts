import type { Redis } from 'ioredis';

/** The time by Redis' clock, which is the same for all machines, in milliseconds. */
export async function now(redis: Redis): Promise<number> {
  const [seconds, microseconds] = await redis.time();
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
}

/** The same as `now` in a script. */
export const scriptNow = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;
