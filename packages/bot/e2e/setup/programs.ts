import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, onTestFinished } from 'vitest';
import type { Standin } from '../../standin/Standin.js';
import { startStandin } from '../../standin/startStandin.js';
import { isProgress } from './isProgress.js';
import { type Running, startProcess } from './startProcess.js';

export type Environment = Readonly<Record<string, string>>;

/** Programs of the built bot as processes of their own, with a stand-in and a data folder for each test. */
export interface Programs {
  readonly discord: Standin;
  readonly dataDirectory: string;
  /** Starts `dist/src/NAME.js`, led to both. */
  run(name: string, more?: Environment): Running;
}

/**
 * Sets the tests of a file up. After each, what still runs is killed.
 *
 * @param patience How long an answer may take, in milliseconds.
 */
export function programs(patience?: number): Programs {
  let discord: Standin;
  let dataDirectory: string;
  const running: Running[] = [];
  beforeEach(async () => {
    discord = await startStandin({ isProgress, ...(patience && { patience }) });
    dataDirectory = await mkdtemp(join(tmpdir(), 'convolve-programs-'));
    onTestFinished(async () => {
      for (const { kill, ended } of running.splice(0)) {
        kill('SIGKILL');
        await ended;
      }
      await discord.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    });
  });
  return {
    get discord() {
      return discord;
    },
    get dataDirectory() {
      return dataDirectory;
    },
    run(name, more) {
      const own = { PATH: process.env.PATH!, CONVOLVE_DATA: dataDirectory };
      const started = startProcess(name, { ...own, ...discord.environment, ...more });
      running.push(started);
      return started;
    },
  };
}
