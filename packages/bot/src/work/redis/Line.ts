import type { Redis } from 'ioredis';
import type { Limits } from '../../config.js';
import { JobFailure } from '../../jobs/job.js';
import { scriptNow } from '../../redis/clock.js';
import { PREFIX } from '../../redis/names.js';
import { LEASE, LONGEST_LIFE } from './bounds.js';

/**
 * Lets a job in, or says why not. Who asks too often waits by the generic cell rate algorithm, as
 * `Cooldown` does. The place is the start tag of start-time fair queueing (Goyal, Vin and Cheng,
 * 1996) with jobs of equal size: the larger of the virtual time and the person's last place plus
 * one. The virtual time is the place of the job that was begun last, and nobody waiting ends it.
 * A place is a lease that the gateway renews: what one that died has left behind ends soon.
 */
const admission = `${scriptNow}
local waiting, own, earnedKey, places, virtual, leases = unpack(KEYS)
local id, person = ARGV[1], ARGV[2]
local queueLength, perPerson, interval, life, lease = unpack(ARGV, 3)
for _, over in ipairs(redis.call('ZRANGEBYSCORE', leases, '-inf', now)) do
  redis.call('ZREM', waiting, over)
  redis.call('ZREM', leases, over)
end
redis.call('ZREMRANGEBYSCORE', waiting, '-inf', now - life)
for _, job in ipairs(redis.call('ZRANGE', own, 0, -1)) do
  if not redis.call('ZSCORE', leases, job) then redis.call('ZREM', own, job) end
end
local length = redis.call('ZCARD', waiting)
if length >= tonumber(queueLength) then
  return {'queue-full', now - redis.call('ZRANGE', waiting, 0, 0, 'WITHSCORES')[2]}
end
if redis.call('ZCARD', own) >= tonumber(perPerson) then return {'under-way', 0} end
local earned = math.max(tonumber(redis.call('GET', earnedKey) or 0), now)
local wait = earned - now - (perPerson - 1) * interval
if wait > 0 then return {'cooldown', wait} end
if tonumber(interval) > 0 then
  earned = earned + interval
  redis.call('SET', earnedKey, string.format('%.0f', earned), 'PX', string.format('%.0f', earned - now))
end
if length == 0 then redis.call('DEL', places, virtual) end
local last = tonumber(redis.call('HGET', places, person) or -1)
local place = math.max(tonumber(redis.call('GET', virtual) or 0), last + 1)
redis.call('HSET', places, person, place)
local asked = string.format('%.0f', now)
redis.call('ZADD', waiting, asked, id)
redis.call('ZADD', own, asked, id)
redis.call('PEXPIRE', own, life)
redis.call('ZADD', leases, string.format('%.0f', now + lease), id)
return {'admitted', place}
`;

/** Holds the places of jobs for another while: of those that have one (XX), or none (NX). */
const renewal = `${scriptNow}
local over = string.format('%.0f', now + ARGV[1])
for k = 3, #ARGV do redis.call('ZADD', KEYS[1], ARGV[2], over, ARGV[k]) end
`;

type Verdict = 'admitted' | 'queue-full' | 'cooldown' | 'under-way';

/** Who waits, in Redis: a bound on all, a bound and a cooldown on each person, and a fair order. */
export class Line {
  constructor(private readonly redis: Redis) {}

  /**
   * Lets a job in, and returns its place in the order, 0 or more.
   *
   * @throws JobFailure 'queue-full' or 'cooldown'.
   */
  async admit(id: string, person: string, limits: Limits): Promise<number> {
    const earned = `${PREFIX}:earned:${person}`;
    const keys = [waiting, ownOf(person), earned, places, virtual, leases];
    const { queueLength, perPerson, cooldown } = limits;
    const bounds = [queueLength, perPerson, cooldown, LONGEST_LIFE, LEASE];
    const answer = await this.redis.eval(admission, keys.length, ...keys, id, person, ...bounds);
    const [verdict, value] = answer as [Verdict, number];
    if (verdict === 'admitted') return value;
    if (verdict === 'under-way') {
      const message = `${perPerson} jobs of this person wait already`;
      throw new JobFailure('cooldown', message, { underWay: perPerson });
    }
    // Of a full queue those that its first job has waited.
    const seconds = Math.max(1, Math.ceil(value / 1000));
    const message =
      verdict === 'cooldown'
        ? 'this person has asked too often'
        : `${queueLength} jobs wait already`;
    throw new JobFailure(verdict, message, { seconds });
  }

  /**
   * Takes over the place of a job that another gateway had let in, and returns where it stands among
   * those that are begun next.
   */
  async takeOver(id: string, person: string): Promise<number> {
    const own = ownOf(person);
    await this.redis.multi().zadd(own, 0, id).pexpire(own, LONGEST_LIFE).exec();
    await this.redis.eval(renewal, 1, leases, LEASE, 'NX', id);
    return Number((await this.redis.get(virtual)) ?? 0);
  }

  /** Holds the places of jobs on; a job whose place is gone needs none. */
  async renew(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.redis.eval(renewal, 1, leases, LEASE, 'XX', ...ids);
  }

  /** A worker has begun the job at this place. */
  async begun(id: string, place: number): Promise<void> {
    await this.redis.multi().zrem(waiting, id).set(virtual, place).exec();
  }

  /** A job is over, however it ended. */
  async left(id: string, person: string): Promise<void> {
    await this.redis.multi().zrem(waiting, id).zrem(ownOf(person), id).zrem(leases, id).exec();
  }
}

const waiting = `${PREFIX}:waiting`;
/** Until when each job's place is held. */
const leases = `${PREFIX}:leases`;
const places = `${PREFIX}:places`;
const virtual = `${PREFIX}:virtual`;
const ownOf = (person: string) => `${PREFIX}:own:${person}`;
