import type { Redis } from 'ioredis';
import type { Limits } from '../../config.js';
import { PREFIX } from '../../redis/names.js';
import { JobFailure } from '../job.js';
import { LONGEST_LIFE } from './bounds.js';

/**
 * Lets a job in, or says why not. Who asks too often waits by the generic cell rate algorithm, as
 * `Cooldown` does. The place is the start tag of start-time fair queueing (Goyal, Vin and Cheng,
 * 1996) with jobs of equal size: the larger of the virtual time and the person's last place plus
 * one. The virtual time is the place of the job that was begun last, and nobody waiting ends it.
 * What a gateway that died has left behind goes by its time.
 */
const admission = `
local waiting, own, earnedKey, places, virtual = unpack(KEYS)
local id, person = ARGV[1], ARGV[2]
local queueLength, perPerson, interval, life = unpack(ARGV, 3)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', waiting, '-inf', now)
redis.call('ZREMRANGEBYSCORE', own, '-inf', now)
local length = redis.call('ZCARD', waiting)
if length >= tonumber(queueLength) then
  local over = redis.call('ZRANGE', waiting, 0, 0, 'WITHSCORES')[2]
  return {'queue-full', life - (over - now)}
end
if redis.call('ZCARD', own) >= tonumber(perPerson) then return {'cooldown', 1000} end
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
local over = string.format('%.0f', now + life)
redis.call('ZADD', waiting, over, id)
redis.call('ZADD', own, over, id)
redis.call('PEXPIRE', own, life)
return {'admitted', place}
`;

/** Who waits, in Redis: a bound on all, a bound and a cooldown on each person, and a fair order. */
export class Line {
  constructor(private readonly redis: Redis) {}

  /**
   * Lets a job in, and returns its place in the order, 0 or more.
   *
   * @throws JobFailure 'queue-full' or 'cooldown'.
   */
  async admit(id: string, person: string, limits: Limits): Promise<number> {
    const keys = [waiting, ownOf(person), `${PREFIX}:earned:${person}`, places, virtual];
    const { queueLength, perPerson, cooldown } = limits;
    const bounds = [queueLength, perPerson, cooldown, LONGEST_LIFE];
    const answer = await this.redis.eval(admission, keys.length, ...keys, id, person, ...bounds);
    const [verdict, value] = answer as ['admitted' | 'queue-full' | 'cooldown', number];
    if (verdict === 'admitted') return value;
    // The place, or else milliseconds: for a full queue those that its first job has waited.
    const seconds = Math.max(1, Math.ceil(value / 1000));
    const message =
      verdict === 'cooldown'
        ? 'this person has asked too often'
        : `${queueLength} jobs wait already`;
    throw new JobFailure(verdict, message, { seconds });
  }

  /** A worker has begun the job at this place. */
  async begun(id: string, place: number): Promise<void> {
    await this.redis.multi().zrem(waiting, id).set(virtual, place).exec();
  }

  /** A job is over, however it ended. */
  async left(id: string, person: string): Promise<void> {
    await this.redis.multi().zrem(waiting, id).zrem(ownOf(person), id).exec();
  }
}

const waiting = `${PREFIX}:waiting`;
const places = `${PREFIX}:places`;
const virtual = `${PREFIX}:virtual`;
const ownOf = (person: string) => `${PREFIX}:own:${person}`;
