import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program of the built bot, run as a process of its own. */
export interface Running {
  readonly pid: number;
  readonly output: () => string;
  /** Waits until the output has this. */
  says(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Signals its whole process group, as Ctrl+C in a terminal does. */
  killGroup(signal: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

const LONGEST_WAIT = 30_000;

/** Starts `dist/src/NAME.js` with these variables and none of this process's. */
export function startProcess(name: string, env: Readonly<Record<string, string>>): Running {
  const program = fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [program], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal!)),
  );
  return {
    pid: child.pid!,
    output: () => output,
    async says(text) {
      const until = performance.now() + LONGEST_WAIT;
      while (!output.includes(text)) {
        if (performance.now() > until || child.exitCode !== null) {
          throw new Error(`${name} should say ${text}, but said ${output}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill: (signal) => child.kill(signal),
    killGroup: (signal) => process.kill(-child.pid!, signal),
    ended,
  };
}
