import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { scriptNow } from '../redis/clock.js';
import { PREFIX } from '../redis/names.js';
import { createSeal } from '../redis/seal.js';
import type { OpenAnswer, OpenAnswers } from './OpenAnswers.js';

/** How often a process says that it lives, and looks for answers of others, in milliseconds. */
const INTERVAL = 1000;
/** How long it may be silent before its answers are taken over, in milliseconds. */
const LEASE = 8000;
/** How often an answer is taken over: what ends every process that has it must not go on for ever. */
const MOST_TAKEN = 3;

/** How long an interaction can be answered, in milliseconds, less the time of an upload. */
const TOKEN_LIFE = 15 * 60_000 - 10_000;

/**
 * How long a reply may be late, in milliseconds. Discord makes one message only of a nonce, but knows it for
 * some minutes: later, an answer could come twice.
 */
const REPLY_LIFE = 3 * 60_000;

const clock = `${scriptNow}
local over = string.format('%.0f', now + ARGV[3])
`;
/** Arguments of each: the answers' prefix, this process, the lease, and ids. */
const keeping = `${clock}
local answer = ARGV[1] .. ARGV[4]
redis.call('HSET', answer, 'holder', ARGV[2], 'sealed', ARGV[5])
redis.call('PEXPIRE', answer, ARGV[6])
redis.call('ZADD', KEYS[1], over, ARGV[4])
`;
const renewal = `${clock}
for k = 4, #ARGV do
  if redis.call('HGET', ARGV[1] .. ARGV[k], 'holder') == ARGV[2] then
    redis.call('ZADD', KEYS[1], over, ARGV[k])
  end
end
`;
const taking = `${clock}
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 10)) do
  local answer = ARGV[1] .. id
  local sealed = redis.call('HGET', answer, 'sealed')
  if sealed and redis.call('HINCRBY', answer, 'taken', 1) <= ${MOST_TAKEN} then
    redis.call('HSET', answer, 'holder', ARGV[2])
    redis.call('ZADD', KEYS[1], over, id)
    table.insert(found, sealed)
  else
    redis.call('ZREM', KEYS[1], id)
    redis.call('DEL', answer)
  end
end
return found
`;
const forgetting = `
if redis.call('HGET', ARGV[1] .. ARGV[3], 'holder') ~= ARGV[2] then return end
redis.call('DEL', ARGV[1] .. ARGV[3])
redis.call('ZREM', KEYS[1], ARGV[3])
`;

const answerPrefix = `${PREFIX}:answer:`;

/**
 * The answers under way in Redis, encrypted by the bot's token, no longer than they can be given. A process holds its answers by a lease that it renews; another one of the same
 * application takes over those whose lease has ended.
 */
export function redisOpenAnswers(redis: Redis, botToken: string, log: Logger): OpenAnswers {
  const seal = createSeal(botToken, 'answers under way');
  const holder = randomUUID();
  const own = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const keyOf = (applicationId: string) => `${PREFIX}:answers:${applicationId}`;

  async function keep(answer: OpenAnswer): Promise<void> {
    const { id, applicationId, createdTimestamp, place } = answer;
    const age = Math.max(0, Date.now() - createdTimestamp);
    const life = place === 'reply' ? REPLY_LIFE : TOKEN_LIFE;
    const left = Math.round(life - age);
    if (left <= 0) return;
    own.set(id, applicationId);
    const sealed = seal.close(JSON.stringify(answer));
    const values = [answerPrefix, holder, LEASE, id, sealed, left];
    await quietly(() => redis.eval(keeping, 1, keyOf(applicationId), ...values));
  }

  async function forget(id: string): Promise<void> {
    const applicationId = own.get(id);
    own.delete(id);
    if (applicationId === undefined) return;
    await quietly(() => redis.eval(forgetting, 1, keyOf(applicationId), answerPrefix, holder, id));
  }

  async function isOwn(id: string): Promise<boolean> {
    const held = await quietly(() => redis.hget(answerPrefix + id, 'holder'));
    return typeof held !== 'string' || held === holder;
  }

  async function renew(applicationId: string): Promise<void> {
    const ids = [...own.keys()];
    if (ids.length === 0) return;
    await redis.eval(renewal, 1, keyOf(applicationId), answerPrefix, holder, LEASE, ...ids);
  }

  async function take(applicationId: string): Promise<OpenAnswer[]> {
    const values = [answerPrefix, holder, LEASE];
    const found = await redis.callBuffer('EVAL', taking, 1, keyOf(applicationId), ...values);
    return (found as Buffer[]).flatMap((sealed) => {
      const text = seal.open(sealed);
      if (text === undefined) return [];
      const answer = JSON.parse(text) as OpenAnswer;
      own.set(answer.id, applicationId);
      return answer;
    });
  }

  function adopt(applicationId: string, resume: (answer: OpenAnswer) => void): () => void {
    let isTaking = true;
    const look = async () => {
      await renew(applicationId);
      if (!isTaking) return;
      for (const answer of await take(applicationId)) resume(answer);
    };
    const again = () => {
      if (!isClosed) timer = setTimeout(() => void quietly(look).finally(again), INTERVAL);
    };
    again();
    return () => {
      isTaking = false;
    };
  }

  /** A Redis that is lost or full is told elsewhere; the answers go on without. */
  async function quietly<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (redis.status !== 'ready') return undefined;
    try {
      return await act();
    } catch (error) {
      log.debug({ because: error instanceof Error ? error.name : 'unknown' }, 'open answers');
      return undefined;
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    clearTimeout(timer);
  }

  return { keep, isOwn, forget, adopt, close };
}
