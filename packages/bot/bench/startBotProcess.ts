import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { memoryOf } from '../src/work/memoryOf.js';
import { packageFolder } from '../standin/page/packageFolder.js';
import { childrenOf } from './childrenOf.js';

/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 100;

/** A process of the built bot whose memory is watched. */
export interface WatchedProcess {
  /** The highest resident set size so far, children included, in MiB; 0 where the system does not tell. */
  highestRss(): number;
  /** Ends it; gracefully by default. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the bot, or another program of the package, with these variables and none of this process's. */
export function startBotProcess(
  env: Readonly<Record<string, string>>,
  program: 'main' | 'worker' = 'main',
): WatchedProcess {
  const file = fileURLToPath(new URL(`dist/src/${program}.js`, packageFolder()));
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let highest = 0;
  const timer = setInterval(() => {
    highest = Math.max(highest, residentMiB(child.pid!));
  }, INTERVAL);
  return {
    highestRss: () => Math.round(highest),
    async stop(signal = 'SIGTERM') {
      clearInterval(timer);
      child.kill(signal);
      await ended;
    },
  };
}

/** 0 where the system does not tell. */
function residentMiB(pid: number): number {
  try {
    const own = memoryOf(pid).resident / 1024 / 1024;
    return childrenOf(pid).reduce((sum, child) => sum + residentMiB(child), own);
  } catch {
    return 0;
  }
}
