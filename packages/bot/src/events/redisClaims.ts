import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { PREFIX } from '../redis/names.js';
import { within } from '../within.js';
import { type Claims, OwnClaims } from './Claims.js';

/** How long a claim is kept, in milliseconds: as long as an interaction can be answered. */
const LIFE = 15 * 60_000;
/** How long Redis is waited for, in milliseconds. */
const LONGEST_WAIT = 500;
const late = new Error('redis does not answer');

/** The claims of all processes. Where Redis does not answer each process has its own. */
export function redisClaims(redis: Redis): Claims {
  const own = new OwnClaims();
  const holder = randomUUID();

  async function take(id: string): Promise<boolean> {
    const key = `${PREFIX}:claim:${id}`;
    if (await redis.set(key, holder, 'PX', LIFE, 'NX')) return true;
    // A command is sent again where the connection was lost before its answer.
    return (await redis.get(key)) === holder;
  }

  return {
    async take(id) {
      if (!(await own.take(id))) return false;
      if (redis.status !== 'ready') return true;
      return within(LONGEST_WAIT, take(id), late).catch(() => true);
    },
  };
}
