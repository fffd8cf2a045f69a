import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { now as redisNow } from '../../redis/clock.js';

/** How often the clock is compared, in milliseconds. */
const INTERVAL = 10_000;
/** How far it may be from Redis' clock, in milliseconds. */
const MOST_OFF = 60_000;

/** A comparison of this machine's clock with Redis'. */
interface ClockWatch {
  /** Says that the clock is wrong, or `undefined` if it is right as far as is known. */
  unready(): string | undefined;
  stop(): void;
}

/** Compares the clock with Redis' now and then; one that is wrong is told in the log once. */
export function watchClock(redis: Redis, log: Logger, now: () => number = Date.now): ClockWatch {
  let problem: string | undefined;
  const compare = async () => {
    const before = now();
    const theirs = await redisNow(redis);
    const ahead = (before + now()) / 2 - theirs;
    const wasRight = problem === undefined;
    const by = Math.round(Math.abs(ahead) / 1000);
    const isOff = Math.abs(ahead) > MOST_OFF;
    problem = isOff
      ? `the clock of this machine is ${by} s ${ahead > 0 ? 'ahead of' : 'behind'} the clock of Redis`
      : undefined;
    if (isOff && wasRight) log.error({ seconds: by }, problem);
    if (!isOff && !wasRight) log.info('the clock of this machine is right again');
  };
  // A Redis that is lost is told where it was opened.
  const look = () => void compare().catch(() => {});
  look();
  const timer = setInterval(look, INTERVAL);
  return { unready: () => problem, stop: () => clearInterval(timer) };
}
