import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../standin/page/packageFolder.js';

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

/** Linux tells the memory of a process in `/proc` (proc(5), VmRSS in kB), and its children. */
function residentMiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? [];
    return children.reduce((sum, child) => sum + residentMiB(Number(child)), own);
  } catch {
    return 0;
  }
}
