import { encodePng } from '@convolve/core/png';
import { onTestFinished } from 'vitest';
import type { Standin } from '../../standin/Standin.js';
import { type StandinOptions, startStandin } from '../../standin/startStandin.js';
import type { OpenAnswers } from '../answer/OpenAnswers.js';
import type { ListenAddress } from '../ConfigReader.js';
import { type Job, JobFailure, type Result, type Work } from '../jobs/job.js';
import { createLog } from '../log/createLog.js';
import { Metrics } from '../observe/Metrics.js';
import { registerCommands } from '../registerCommands.js';
import type { ChannelSettings, Kernel } from '../settings/ChannelSettings.js';
import { type RunningBot, startBot } from '../startBot.js';

/** A white image of 2 × 2 pixels. */
export const png = encodePng({ width: 2, height: 2, data: new Uint8Array(16).fill(255) });

/** What the work of a test bot gives back: the white image. */
export const done: Result = {
  image: png,
  extension: 'png',
  thumbnail: png,
  width: 2,
  height: 2,
  frames: 1,
  notes: [],
  milliseconds: { wait: 0, download: 1, decode: 1, compute: 1, encode: 1 },
};

/** Work that always fails. */
export const fails: Work['run'] = async () => {
  throw new JobFailure('image-broken', 'bad CRC');
};

const succeeds: Work['run'] = async ({ input }) =>
  input.kind === 'matrix' ? { ...done, text: '[[0 13]]' } : done;

/** A bot in a Discord on this machine, for one test. */
export interface TestBot {
  readonly discord: Standin;
  readonly bot: RunningBot;
  readonly metrics: Metrics;
  /** The lines of its log. */
  readonly log: readonly string[];
  /** The jobs that it has handed to the work. */
  readonly jobs: readonly Job[];
  /** The channels that are on. */
  readonly on: ReadonlyMap<string, Kernel | null>;
}

/**
 * Starts a Discord on this machine and the bot with work that computes nothing.
 *
 * @param interactions Where the bot listens for interactions, in place of the gateway.
 * @param answers The answers under way, if they outlive the bot.
 */
export async function startTestBot(
  run: Work['run'] = succeeds,
  options: StandinOptions = {},
  interactions?: ListenAddress,
  answers?: OpenAnswers,
): Promise<TestBot> {
  const jobs: Job[] = [];
  const on = new Map<string, Kernel | null>();
  const work: Work = {
    run(job, onStage) {
      jobs.push(job);
      return run(job, onStage);
    },
    stop: async () => {},
  };
  const discord = await startStandin({
    patience: 8000,
    isProgress: ({ content }) => content.endsWith('…'),
    ...options,
  });
  onTestFinished(() => discord.stop());
  const { token, api, cdn } = discord;
  const lines: string[] = [];
  const output = { write: (line: string) => void lines.push(line) };
  const log = createLog({ level: 'info', secrets: [token], output });
  const metrics = new Metrics();
  const { publicKey } = discord.world;
  const overHttp = interactions ? { interactions: { ...interactions, publicKey } } : {};
  const config = { token, api, cdn, ...overHttp };
  const bot = await startBot({ config, work, settings: settingsIn(on), answers, log, metrics });
  onTestFinished(() => bot.stop());
  await registerCommands(discord);
  return { discord, bot, metrics, log: lines, jobs, on };
}

function settingsIn(on: Map<string, Kernel | null>): ChannelSettings {
  return {
    kernelIn: async (channel) => on.get(channel),
    turnOn: async (channel, _guild, _by, kernel) => {
      const isSame = on.has(channel) && (kernel === undefined || kernel === on.get(channel));
      if (!isSame) on.set(channel, kernel ?? null);
      return !isSame;
    },
    turnOff: async (channel) => on.delete(channel),
    forgetGuild: async () => {},
    channelsOf: async () => [],
    close: async () => {},
  };
}
