import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../config.js';
import { JobFailure } from '../jobs/job.js';
import { type Memory, memoryOf } from './memoryOf.js';
import { tellsOutOfMemory } from './outOfMemory.js';
import type { OnStage, Outcome, Report, Task } from './task/Task.js';

/** What a pool process is made of. */
export interface PoolProcessOptions extends Pick<Limits, 'memoryMegabytes' | 'deadline'> {
  /** The program: a module that calls `serveTasks`. */
  readonly program: URL;
}

/** Memory that a process may keep after a task, in bytes: what is compiled and cached by then. */
const USUALLY_KEPT = 64 * 1024 * 1024;

/** How often its memory is measured while it works, in milliseconds, and what share is nearly all. */
const MEASURED_EVERY = 50;
const NEARLY_FULL = 0.75;

/** How much of what a process last wrote is read, and told, when it dies: V8's words precede a stack. */
const LAST_WORDS = 8000;
const TOLD_WORDS = 500;

/** A process that does one task after the other, until it is ended or dies. */
export class PoolProcess {
  readonly #child: ChildProcess;
  readonly #ceiling: number;
  #lastWords = '';
  #hasEnded = false;
  /** What it had when it was ready, in bytes: absent before. */
  #initial: number | undefined;
  #onReport: ((report: Exclude<Report, { ready: true }>) => void) | undefined;
  #onEnd: ((how: string) => void) | undefined;

  /** Resolves, with what ended it, when the process is no more. */
  readonly ended: Promise<string>;
  /** Resolves when the process has started, or is no more: then with false. */
  readonly ready: Promise<boolean>;

  constructor(options: PoolProcessOptions) {
    const child = start(options);
    this.#child = child;
    this.#ceiling = options.memoryMegabytes * 1024 * 1024;
    this.ready = new Promise((resolve) => {
      for (const end of ['close', 'error'] as const) child.once(end, () => resolve(false));
      child.on('message', (report: Report) => {
        if ('ready' in report) {
          this.#initial = this.memory().data;
          resolve(true);
        } else this.#onReport?.(report);
      });
    });
    const seconds = options.deadline / 1000;
    const timer = setTimeout(() => {
      this.#lastWords += `not ready within ${seconds} s`;
      this.kill();
    }, options.deadline);
    void this.ready.then(() => clearTimeout(timer));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
    this.ended = new Promise((resolve) => {
      const end = (by: unknown) => {
        this.#hasEnded = true;
        const how = `${by} ${this.#lastWords.slice(-TOLD_WORDS)}`.trim();
        resolve(how);
        this.#onEnd?.(how);
      };
      child.once('error', end);
      child.once('close', (code, signal) => end(signal ?? `code ${code}`));
    });
  }

  /** Whether it has started and not ended. */
  get isReady(): boolean {
    return this.#initial !== undefined && !this.#hasEnded;
  }

  /** @throws JobFailure 'out-of-memory' or 'internal' if the process ends before the task does. */
  async run(task: Task, onStage: OnStage): Promise<Outcome> {
    let highest = 0;
    const measure = setInterval(() => {
      highest = Math.max(highest, this.memory().data);
    }, MEASURED_EVERY);
    // Native code that is refused memory may crash without a word.
    const isFull = () => highest > this.#ceiling * NEARLY_FULL;
    try {
      return await new Promise((resolve, reject) => {
        this.#onReport = (report) => ('stage' in report ? onStage(report.stage) : resolve(report));
        this.#onEnd = (how) => {
          const reason =
            tellsOutOfMemory(this.#lastWords) || isFull() ? 'out-of-memory' : 'internal';
          reject(new JobFailure(reason, `the pool process ended: ${how}`));
        };
        // What cannot be sent goes to a process that has ended, or is about to.
        this.#child.send(task, (error) => {
          if (error) void this.ended.then((how) => this.#onEnd?.(how));
        });
      });
    } finally {
      clearInterval(measure);
      this.#onReport = undefined;
      this.#onEnd = undefined;
    }
  }

  /** Ends the process at once, whatever it does. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /**
   * Whether another should take its place, so that the next task finds as much memory as the first:
   * decoders and the heap do not give all of it back. After a task that took half of the room it is
   * replaced in any case, because how much the next one takes would not be seen (`memoryOf`).
   */
  get isUsedUp(): boolean {
    const initial = this.#initial ?? 0;
    const room = this.#ceiling - initial;
    const { data, peak } = this.memory();
    return data - initial > Math.max(USUALLY_KEPT, room / 8) || peak - initial > room / 2;
  }

  memory(): Memory {
    return memoryOf(this.#child.pid);
  }
}

const LARGE = `${4 * 1024 * 1024}`;

/**
 * The token and the like are no business of a process that reads strangers' files: it gets no
 * environment but this.
 */
const env = {
  VIPS_BLOCK_UNTRUSTED: '1',
  // Large blocks go back to the system as soon as they are free (mallopt(3)): by itself glibc keeps
  // ever larger ones, up to 32 MiB.
  MALLOC_MMAP_THRESHOLD_: LARGE,
  MALLOC_TRIM_THRESHOLD_: LARGE,
};

/**
 * Starts the program. On Linux `ulimit -d` bounds what it can allocate at all (setrlimit(2),
 * RLIMIT_DATA: since Linux 4.7 private mappings too), and `oom_score_adj` makes it the first to go
 * where the machine as a whole runs out. Elsewhere only the heap of JavaScript is bounded.
 */
function start({ program, memoryMegabytes }: PoolProcessOptions): ChildProcess {
  const heap = `--max-old-space-size=${Math.ceil(memoryMegabytes / 2)}`;
  const command = [process.execPath, heap, '--expose-gc', fileURLToPath(program)];
  const [file, ...args] =
    process.platform === 'linux'
      ? ['/bin/sh', '-c', bounded, `${memoryMegabytes * 1024}`, ...command]
      : command;
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'ipc'];
  // In a group of its own it does not get the Ctrl+C that asks the bot to finish and stop.
  const detached = process.platform !== 'win32';
  return spawn(file!, args, { env, stdio, detached, serialization: 'advanced' });
}

const bounded = 'echo 1000 > /proc/self/oom_score_adj 2> /dev/null; ulimit -d "$0" && exec "$@"';
