import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { type RedisServer, startRedisServer } from '../../bench/startRedisServer.js';
import { registerCommands } from '../../src/registerCommands.js';
import type { Standin } from '../../standin/Standin.js';
import { startStandin } from '../../standin/startStandin.js';
import { isProgress } from './isProgress.js';
import { type Running, startProcess } from './startProcess.js';
import { expectOneAnswerEach } from './startTestBot.js';

type Environment = Readonly<Record<string, string>>;

/** Bots and workers as processes of their own, on one Redis, with a stand-in for each test. */
export interface Programs {
  readonly redis: RedisServer;
  readonly discord: Standin;
  /** Starts a bot, and waits until it says that it is ready. */
  startBot(more?: Environment, says?: string): Promise<Running>;
  /** Starts a worker with one pool process, alike. */
  startWorker(more?: Environment): Promise<Running>;
}

/**
 * Sets the tests of a file up. After each, all that was asked must have been answered once, and
 * what was started must end in order, unless it was killed.
 *
 * @param patience How long an answer may take, in milliseconds.
 * @param environment More variables of each bot.
 */
export function programsOnRedis(patience: number, environment: Environment = {}): Programs {
  let redis: RedisServer;
  let discord: Standin;
  const running: Running[] = [];
  // Each test starts several processes.
  vi.setConfig({ testTimeout: 120_000 });

  beforeAll(async () => {
    redis = await startRedisServer();
  });
  beforeEach(async () => {
    discord = await startStandin({ isProgress, patience });
    await registerCommands(discord);
  });
  afterEach(async () => {
    try {
      expectOneAnswerEach({ discord });
    } finally {
      for (const { kill, ended } of running.splice(0)) {
        kill('SIGTERM');
        expect([0, 'SIGKILL']).toContain(await ended);
      }
      await discord.stop();
    }
  });
  afterAll(() => redis?.stop());

  async function start(name: string, says: string, variables: Environment): Promise<Running> {
    const places = { PATH: process.env.PATH!, REDIS_URL: redis.url };
    const started = startProcess(name, { ...places, ...variables });
    running.push(started);
    await started.says(says);
    return started;
  }

  return {
    get redis() {
      return redis;
    },
    get discord() {
      return discord;
    },
    startBot: (more = {}, says = '"ready"') =>
      start('main', says, { ...discord.environment, ...environment, ...more }),
    startWorker: (more = {}) => {
      const { CONVOLVE_TRUSTED_ORIGINS } = discord.environment;
      const own = { CONVOLVE_TRUSTED_ORIGINS, CONVOLVE_WORKERS: '1' };
      return start('worker', '"worker ready"', { ...own, ...more });
    },
  };
}
