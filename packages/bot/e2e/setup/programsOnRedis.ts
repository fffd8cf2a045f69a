import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { type RedisServer, startRedisServer } from '../../bench/startRedisServer.js';
import { registerCommands } from '../../src/registerCommands.js';
import { type Environment, type Programs, programs } from './programs.js';
import type { Running } from './startProcess.js';
import { expectOneAnswerEach } from './startTestBot.js';

/** Bots and workers, on one Redis. */
interface ProgramsOnRedis extends Pick<Programs, 'discord'> {
  readonly redis: RedisServer;
  /** Starts a bot, and waits until it says that it is ready. */
  startBot(more?: Environment, says?: string): Promise<Running>;
  /** Starts a worker with one pool process, alike. */
  startWorker(more?: Environment): Promise<Running>;
}

/** A worker needs neither the token nor Discord. */
const workers = {
  DISCORD_TOKEN: '',
  DISCORD_API: '',
  DISCORD_CDN: '',
  CONVOLVE_WORKERS: '1',
};

/**
 * Sets the tests of a file up. After each, all that was asked must have been answered once, and
 * what was started must end in order, unless it was killed.
 *
 * @param patience How long an answer may take, in milliseconds.
 * @param environment More variables of each bot.
 */
export function programsOnRedis(patience: number, environment: Environment = {}): ProgramsOnRedis {
  let redis: RedisServer;
  const on = programs(patience);
  const running: Running[] = [];
  // Each test starts several processes.
  vi.setConfig({ testTimeout: 120_000 });

  beforeAll(async () => {
    redis = await startRedisServer();
  });
  beforeEach(() => registerCommands(on.discord));
  afterEach(async () => {
    expectOneAnswerEach(on);
    for (const { kill, ended } of running.splice(0)) {
      kill('SIGTERM');
      expect([0, 'SIGKILL']).toContain(await ended);
    }
  });
  afterAll(() => redis?.stop());

  async function start(name: string, says: string, variables: Environment): Promise<Running> {
    const started = on.run(name, { REDIS_URL: redis.url, ...variables });
    running.push(started);
    await started.says(says);
    return started;
  }

  return {
    get redis() {
      return redis;
    },
    get discord() {
      return on.discord;
    },
    startBot: (more, says = '"ready"') => start('main', says, { ...environment, ...more }),
    startWorker: (more) => start('worker', '"worker ready"', { ...workers, ...more }),
  };
}
