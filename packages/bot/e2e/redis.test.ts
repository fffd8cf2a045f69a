import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RedisServer, startRedisServer } from '../bench/startRedisServer.js';
import { Refused } from '../src/answer/Refused.js';
import type { Limits } from '../src/config.js';
import { MOST_FROM_ANYWHERE } from '../src/download/Downloads.js';
import { redisClaims } from '../src/events/redisClaims.js';
import type { Work } from '../src/jobs/job.js';
import { createLog } from '../src/log/createLog.js';
import { openRedis } from '../src/redis/openRedis.js';
import { redisChannelSettings } from '../src/settings/redisChannelSettings.js';
import { channelSettingsContract } from '../src/testing/channelSettingsContract.js';
import {
  begun,
  outcomeOf,
  testJob,
  testLimits,
  workContract,
} from '../src/testing/workContract.js';
import { createWork } from '../src/work/createWork.js';
import { LEASE } from '../src/work/redis/bounds.js';
import { createRedisWork } from '../src/work/redis/createRedisWork.js';
import { Line } from '../src/work/redis/Line.js';
import { type RedisWorker, startRedisWorker } from '../src/work/redis/startRedisWorker.js';

let server: RedisServer;
const lines: string[] = [];
const log = createLog({
  level: 'debug',
  secrets: [],
  output: { write: (line) => void lines.push(line) },
});
const connections: Redis[] = [];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startRedisServer();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  for (const connection of connections.splice(0)) connection.disconnect();
});
afterAll(() => server?.stop());

async function connect(commandTimeout?: number): Promise<Redis> {
  const options = commandTimeout === undefined ? {} : { commandTimeout };
  const redis = await openRedis(server.url, log, options);
  connections.push(redis);
  return redis;
}

/** A worker as the program `worker` puts it together, in this process. */
async function startWorker(
  limits: Limits,
  grace = 10_000,
  trustedOrigins: readonly string[] = [],
  now: () => number = Date.now,
): Promise<RedisWorker> {
  const work = createWork({
    limits: { ...limits, queueLength: 1000, perPerson: 1000, cooldown: 0 },
    attachmentHosts: [],
    trustedOrigins,
    log,
    grace,
    program: new URL('../src/work/test/obeys.mjs', import.meta.url),
  });
  const redis = await connect();
  const concurrency = 2 * limits.processes + MOST_FROM_ANYWHERE;
  const worker = startRedisWorker({ redis, work, concurrency, log, now });
  closing.push(() => worker.stop());
  return worker;
}

async function startGateway(limits: Limits): Promise<Work> {
  const [redis, events] = [await connect(2500), await connect()];
  const work = createRedisWork({ redis, events, limits, log });
  closing.push(() => work.stop());
  return work;
}

async function open(some: Partial<Limits> = {}, origins: readonly string[] = []): Promise<Work> {
  await (await connect()).flushall();
  const limits = { ...testLimits, ...some };
  await startWorker(limits, 10_000, origins);
  return startGateway(limits);
}

describe('work by way of Redis', () => workContract(open));

describe('settings in Redis', () => {
  channelSettingsContract(async () => redisChannelSettings(await connect(2500)));
});

describe('claims in Redis', () => {
  test('are taken once by all processes', async () => {
    const [one, two] = [redisClaims(await connect(2500)), redisClaims(await connect(2500))];
    expect(await one.take('message')).toBe(true);
    expect(await Promise.all([one, two].map((claims) => claims.take('message')))).toEqual([
      false,
      false,
    ]);
    const both = await Promise.all([one, two].map((claims) => claims.take('another')));
    expect(both.sort()).toEqual([false, true]);
  });

  test('are those of each process while Redis is lost', async () => {
    const redis = await connect(2500);
    const claims = redisClaims(redis);
    await server.stop();
    await expect.poll(() => redis.status).not.toBe('ready');
    expect([await claims.take('lost'), await claims.take('lost')]).toEqual([true, false]);
    await server.start();
  });
});

describe('a worker that stops', () => {
  test('gives back what it has not finished, and another does it', async () => {
    await (await connect()).flushall();
    const gateway = await startGateway(testLimits);
    const first = await startWorker(testLimits, 50);
    const { result } = await begun(gateway, testJob('pause 600'));
    await first.stop();
    await startWorker(testLimits);
    expect(await outcomeOf(result)).toBe('done');
  });
});

describe('a Redis that is full', () => {
  const fill = async (spare: number) => {
    const redis = await connect();
    const used = Number(/used_memory:(\d+)/.exec(await redis.info('memory'))![1]);
    await redis.config('SET', 'maxmemory', Math.max(1, used + spare));
  };
  const computed = () => lines.filter((line) => line.includes('"outcome":"done"')).length;

  afterEach(async () => {
    await (await connect()).config('SET', 'maxmemory', 0);
  });

  test('is told at once to who asks', async () => {
    const work = await open();
    await fill(-1e9);
    expect(await outcomeOf(work.run(testJob('pause 1')))).toBe('queue-out-of-memory');
    const settings = redisChannelSettings(await connect(2500));
    await expect(settings.turnOn('1', 'guild', 'ann')).rejects.toMatchObject({
      say: 'settings-full',
    });
  });

  test('has a result that has no room tried a few times, not computed again, and told of', async () => {
    const work = await open();
    const before = computed();
    await fill(8e6);
    const started = performance.now();
    expect(await outcomeOf(work.run(testJob('large')))).toBe('queue-out-of-memory');
    expect(performance.now() - started).toBeGreaterThan(1000);
    expect(computed() - before).toBe(1);
    expect(lines.join('')).toContain('redis is full (maxmemory)');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(16 * 1024);
    expect(await outcomeOf(work.run(testJob('pause 1')))).toBe('done');
  });

  test('that gets full while jobs run lets nobody wait for ever, and computes few again', async () => {
    const work = await open({ processes: 1 });
    const before = computed();
    const { result } = await begun(work, testJob('pause 300'));
    await fill(-1e9);
    expect(await outcomeOf(result)).toBe('queue-out-of-memory');
    expect(computed() - before).toBeLessThanOrEqual(4);
  }, 60_000);
});

describe('a worker whose clock is wrong', () => {
  test.each([
    ['ahead of', 400_000],
    ['behind', -400_000],
  ])('is told of where it is %s Redis’, and does jobs all the same', async (words, off) => {
    await (await connect()).flushall();
    const gateway = await startGateway(testLimits);
    const worker = await startWorker(testLimits, 10_000, [], () => Date.now() + off);
    expect(await outcomeOf(gateway.run(testJob('pause 1')))).toBe('done');
    await expect.poll(() => worker.unready()).toMatch(`400 s ${words} the clock of Redis`);
    expect(lines.join('')).toContain(`400 s ${words} the clock of Redis`);
  });
});

describe('the readiness of a gateway', () => {
  test('knows whether a worker is there', async () => {
    await (await connect()).flushall();
    const gateway = await startGateway(testLimits);
    await expect.poll(() => gateway.unready!(), { timeout: 5000 }).toBe('no worker is there');
    const worker = await startWorker(testLimits);
    await expect.poll(() => gateway.unready!(), { timeout: 5000 }).toBeUndefined();
    await worker.stop();
    await expect.poll(() => gateway.unready!(), { timeout: 5000 }).toBe('no worker is there');
  });
});

describe('places in the line', () => {
  test('end soon after the gateway that held them has died', async () => {
    await (await connect()).flushall();
    const redis = await connect(2500);
    const line = new Line(redis);
    const limits = { ...testLimits, queueLength: 5, perPerson: 2 };
    for (const id of ['a', 'b']) await line.admit(id, 'ann', limits);
    await expect(line.admit('c', 'ann', limits)).rejects.toMatchObject({
      reason: 'cooldown',
      detail: { underWay: 2 },
    });
    const again = () =>
      line.admit('d', 'ann', limits).then(
        () => 'admitted',
        () => 'refused',
      );
    await new Promise((resolve) => setTimeout(resolve, LEASE / 2));
    await line.renew(['a', 'b']);
    await new Promise((resolve) => setTimeout(resolve, LEASE * 0.7));
    expect(await again()).toBe('refused');
    await expect.poll(again, { timeout: LEASE * 2 }).toBe('admitted');
  });
});

describe('when Redis is lost', () => {
  test('what waits is done when it is back, though it has forgotten all; new jobs are told', async () => {
    const gateway = await open();
    const settings = redisChannelSettings(await connect(2500));
    const { result } = await begun(gateway, testJob('pause 800'));
    const { result: second } = await begun(gateway, testJob('pause 1', 'bob'), 'waiting');
    await server.stop();
    expect(await outcomeOf(gateway.run(testJob('pause 1', 'dan')))).toBe('unavailable');
    await expect(settings.turnOn('1', 'guild', 'ann')).rejects.toThrow(Refused);
    await server.start();
    expect(await Promise.all([result, second].map(outcomeOf))).toEqual(['done', 'done']);
    expect(await outcomeOf(gateway.run(testJob('pause 1', 'dan')))).toBe('done');
  });

  test('a start says which variable is wrong, without a part of it', async () => {
    const url = 'redis://me:secret@127.0.0.1:1';
    const opened = openRedis(url, log);
    await expect(opened).rejects.toThrow(/^Redis \(REDIS_URL\) cannot be used: .*ECONNREFUSED/);
    await expect(opened).rejects.not.toThrow(/secret|127\.0\.0\.1/);
  });
});
