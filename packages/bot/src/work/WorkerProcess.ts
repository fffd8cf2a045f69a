import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JobFailure } from './job.js';
import type { OnStage, Outcome, Report, Task } from './worker/Task.js';

/** What a worker process is made of. */
export interface WorkerProcessOptions {
  /** The program: a module that calls `serveTasks`. */
  readonly worker: URL;
  /** The memory that the process may ask the system for, decoders and heap together. */
  readonly memoryMegabytes: number;
}

/** How much of what a process last wrote is told when it dies. */
const LAST_WORDS = 500;

/** A process that does one task after the other, until it is ended or dies. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  #lastWords = '';
  #onReport: ((report: Exclude<Report, { ready: true }>) => void) | undefined;
  #onEnd: ((how: string) => void) | undefined;

  /** Resolves, with what ended it, when the process is no more. */
  readonly ended: Promise<string>;
  /** Resolves when the process has started, or is no more. */
  readonly ready: Promise<void>;

  constructor(options: WorkerProcessOptions) {
    const child = start(options);
    this.#child = child;
    this.ready = new Promise((resolve) => {
      child.once('close', resolve);
      child.on('message', (report: Report) => {
        if ('ready' in report) resolve();
        else this.#onReport?.(report);
      });
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
    this.ended = new Promise((resolve) => {
      const end = (by: unknown) => {
        const how = `${by} ${this.#lastWords}`.trim();
        resolve(how);
        this.#onEnd?.(how);
      };
      child.once('error', end);
      child.once('close', (code, signal) => end(signal ?? `code ${code}`));
    });
  }

  /** @throws JobFailure 'internal' if the process ends before the task does. */
  async run(task: Task, onStage: OnStage): Promise<Outcome> {
    try {
      return await new Promise((resolve, reject) => {
        this.#onReport = (report) => ('stage' in report ? onStage(report.stage) : resolve(report));
        this.#onEnd = (how) =>
          reject(new JobFailure('internal', `the worker process ended: ${how}`));
        // What cannot be sent goes to a process that has ended, or is about to.
        this.#child.send(task, (error) => {
          if (error) void this.ended.then((how) => this.#onEnd?.(how));
        });
      });
    } finally {
      this.#onReport = undefined;
      this.#onEnd = undefined;
    }
  }

  /** Ends the process at once, whatever it does. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** The memory that it has, in bytes (proc(5), `VmRSS`); 0 where the system does not tell. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  }
}

/**
 * The token and the like are no business of a process that reads strangers' files: it gets no
 * environment but this.
 */
const env = { VIPS_BLOCK_UNTRUSTED: '1' };

/**
 * Starts the program. On Linux `ulimit -d` bounds what it can allocate at all (setrlimit(2),
 * RLIMIT_DATA: since Linux 4.7 private mappings too), and `oom_score_adj` makes it the first to go
 * where the machine as a whole runs out. Elsewhere only the heap of JavaScript is bounded.
 */
function start({ worker, memoryMegabytes }: WorkerProcessOptions): ChildProcess {
  const heap = `--max-old-space-size=${Math.ceil(memoryMegabytes / 2)}`;
  const command = [process.execPath, heap, fileURLToPath(worker)];
  const [file, ...args] =
    process.platform === 'linux'
      ? ['/bin/sh', '-c', bounded, `${memoryMegabytes * 1024}`, ...command]
      : command;
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'ipc'];
  return spawn(file!, args, { env, stdio, serialization: 'advanced' });
}

const bounded = 'echo 1000 > /proc/self/oom_score_adj 2> /dev/null; ulimit -d "$0" && exec "$@"';
