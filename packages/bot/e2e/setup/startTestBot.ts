import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'vitest';
import { type Limits, readConfig } from '../../src/config.js';
import { createLog } from '../../src/log/createLog.js';
import { registerCommands } from '../../src/registerCommands.js';
import { openChannelSettings } from '../../src/settings/openChannelSettings.js';
import { type RunningBot, startBot } from '../../src/startBot.js';
import { createWork, type WorkOptions } from '../../src/work/createWork.js';
import type { Standin } from '../../standin/Standin.js';
import { type StandinOptions, startStandin } from '../../standin/startStandin.js';
import { isProgress } from './isProgress.js';

export interface TestBotOptions {
  readonly standin?: StandinOptions;
  readonly limits?: Partial<Limits>;
  readonly work?: Partial<WorkOptions>;
  /** Origins that may be asked beside the stand-in's. */
  readonly trustedOrigins?: readonly string[];
}

/** The bot as `main.ts` puts it together, on a stand-in. */
export interface TestBot {
  readonly discord: Standin;
  readonly bot: RunningBot;
  /** The lines of the log. */
  readonly log: readonly string[];
  /** Stops the bot and starts another on the same stand-in and settings. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Nobody outside of this machine is asked, not even for a name. */
const nowhere = async (hostname: string): Promise<never> => {
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
};

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const discord = await startStandin({ isProgress, ...options.standin });
  await registerCommands(discord);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'convolve-e2e-'));
  const { limits, ...config } = readConfig({
    ...discord.environment,
    CONVOLVE_TRUSTED_ORIGINS: [discord.origin, ...(options.trustedOrigins ?? [])].join(),
  });
  const lines: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog({ level: 'info', secrets: [discord.token], output });
  const start = async () => {
    const settings = openChannelSettings(dataDirectory);
    const work = createWork({
      ...config,
      limits: { ...limits, processes: 2, perPerson: 100, cooldown: 0, ...options.limits },
      log,
      lookup: nowhere,
      ...options.work,
    });
    const bot = await startBot({ config, work, settings, log });
    const stop = async () => {
      await bot.stop();
      await settings.close();
    };
    return { bot, stop };
  };
  let running = await start();
  return {
    discord,
    log: lines,
    get bot() {
      return running.bot;
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async stop() {
      await running.stop();
      await discord.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Whatever was asked since the last time has exactly one final answer. */
export function expectOneAnswerEach({ discord: { desk } }: Pick<TestBot, 'discord'>): void {
  const counts = [...desk.inquiries.values()]
    .filter(({ quiet }) => !quiet)
    .map(({ what, answers }) => `${what}: ${answers.length}`);
  desk.inquiries.clear();
  expect(counts).toEqual(counts.map((count) => count.replace(/\d+$/, '1')));
}
