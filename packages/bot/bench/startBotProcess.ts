import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 50;

/** The bot as a process of its own, whose memory is watched. */
export function startBotProcess(env: Readonly<Record<string, string>>) {
  const program = fileURLToPath(new URL('../src/main.js', import.meta.url));
  const child = spawn(process.execPath, [program], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let highest = 0;
  const timer = setInterval(() => {
    highest = Math.max(highest, residentMiB(child.pid!));
  }, INTERVAL);
  return {
    /** The highest resident set size so far, in MiB; 0 where the system does not tell. */
    highestRss: () => Math.round(highest),
    async stop() {
      clearInterval(timer);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Linux tells the memory of a process in `/proc` (proc(5), VmRSS in kB). */
function residentMiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
