import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RedisServer, startRedisServer } from '../bench/startRedisServer.js';
import { Refused } from '../src/answer/Refused.js';
import type { Limits } from '../src/config.js';
import { MOST_FROM_ANYWHERE } from '../src/download/Downloads.js';
import { redisClaims } from '../src/events/redisClaims.js';
import { createLog } from '../src/log.js';
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
import type { Work } from '../src/work/job.js';
import { createRedisWork } from '../src/work/redis/createRedisWork.js';
import { startRedisWorker } from '../src/work/redis/startRedisWorker.js';

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
): Promise<{ stop(): Promise<void> }> {
  const work = createWork({
    limits: { ...limits, queueLength: 1000, perPerson: 1000, cooldown: 0 },
    attachmentHosts: [],
    trustedOrigins,
    log,
    grace,
    worker: new URL('../src/work/test/worker.mjs', import.meta.url),
  });
  const redis = await connect();
  const concurrency = 2 * limits.workers + MOST_FROM_ANYWHERE;
  const worker = startRedisWorker({ redis, work, concurrency, log });
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

  test('a start says which setting is wrong, without a part of it', async () => {
    const url = 'redis://me:secret@127.0.0.1:1';
    const opened = openRedis(url, log);
    await expect(opened).rejects.toThrow(/^Redis \(REDIS_URL\) cannot be used: .*ECONNREFUSED/);
    await expect(opened).rejects.not.toThrow(/secret|127\.0\.0\.1/);
  });
});
