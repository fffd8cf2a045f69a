import { messageOf } from '../check/messageOf.js';
import { type Call, make } from './calls.js';
import { plain } from './plain.js';
import { runTask } from './runTask.js';
import type { Done, Errand, Task, Work } from './task.js';

/** A thread, as Node and browsers both have it. */
export interface Thread {
  run(message: Task | Errand): void;
  end(): Promise<unknown> | undefined;
}

/** Starts a thread, which calls back with each answer, or with the cause when it breaks. */
export type StartThread = (
  answer: (done: Done) => void,
  broken: (cause: unknown) => void,
) => Thread;

/** What is under way. */
interface Job {
  readonly message: Task | Errand;
  left: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
  /** What the caller has. */
  promise?: Promise<unknown>;
}

/** A thread, and the call that it makes. */
interface Member {
  readonly thread: Thread;
  errand: number | undefined;
}

/**
 * Threads and what they do: works that all of them share, and calls that each makes alone, one at a time.
 * When a thread breaks, the caller's thread computes all that is under way and all that comes.
 */
export class Crew {
  readonly #members: Member[] = [];
  readonly #jobs = new Map<number, Job>();
  readonly #waiting: Errand[] = [];
  readonly #address: string;
  #isClosed = false;
  #isBroken = false;
  #lastId = 0;

  constructor(threads: number, start: StartThread, address: string) {
    this.#address = address;
    const broken = (cause: unknown) => void this.#fallBack(cause);
    try {
      while (this.#members.length < threads) {
        const thread = start((done) => this.#answer(done, member), broken);
        const member: Member = { thread, errand: undefined };
        this.#members.push(member);
      }
    } catch (cause) {
      broken(cause);
    }
  }

  /** How many threads there are. */
  get size(): number {
    return this.#members.length;
  }

  /**
   * Starts jobs and returns the promise for the caller. Closing marks as handled that very promise, so
   * that nobody has to wait for what it rejects.
   */
  handOut(start: () => unknown): Promise<unknown> {
    const first = this.#lastId + 1;
    let promise: Promise<unknown>;
    try {
      if (this.#isClosed) throw closed();
      promise = Promise.resolve(start());
    } catch (error) {
      promise = Promise.reject(error);
    }
    for (let id = first; id <= this.#lastId; id++) {
      const job = this.#jobs.get(id);
      if (job) job.promise = promise;
    }
    return promise;
  }

  /** Does `count` rows or maps of a work on all threads, `step` at a time. */
  share(work: Work, count: number, step: number): Promise<unknown> {
    const next = new Int32Array(new SharedArrayBuffer(4));
    const message = { id: ++this.#lastId, work, count, step, next };
    const promise = this.#enter(message, this.size);
    for (const { thread } of this.#members) thread.run(message);
    return promise;
  }

  /** Makes a call on one thread, or on the caller's where there is none. */
  call(call: Call): Promise<unknown> {
    if (this.size === 0) return new Promise((resolve) => resolve(make(call)));
    const message = { id: ++this.#lastId, call: { ...call, args: call.args.map(plain) } };
    const promise = this.#enter(message, 1);
    this.#waiting.push(message);
    this.#dispatch();
    return promise;
  }

  /** Ends the threads and rejects what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#waiting.length = 0;
    for (const { promise, reject } of this.#jobs.values()) {
      promise?.catch(() => {});
      reject(closed());
    }
    this.#jobs.clear();
    await this.#endAll();
  }

  #enter(message: Task | Errand, left: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#jobs.set(message.id, { message, left, resolve, reject });
    });
  }

  #dispatch(): void {
    for (const member of this.#members) {
      if (member.errand !== undefined) continue;
      const errand = this.#waiting.shift();
      if (!errand) return;
      member.errand = errand.id;
      member.thread.run(errand);
    }
  }

  #answer({ id, error, result }: Done, member?: Member): void {
    if (member?.errand === id) {
      member.errand = undefined;
      this.#dispatch();
    }
    const job = this.#jobs.get(id);
    if (!job) return;
    job.left--;
    if (error) job.reject(error);
    else if (job.left === 0) job.resolve(result);
    if (error || job.left === 0) this.#jobs.delete(id);
  }

  async #fallBack(cause: unknown): Promise<void> {
    if (this.#isBroken || this.#isClosed) return;
    this.#isBroken = true;
    warn(this.#address, cause);
    await this.#endAll();
    this.#waiting.length = 0;
    for (const job of this.#jobs.values()) {
      job.left = 1;
      const { message } = job;
      const again = 'call' in message ? message : { ...message, next: new Int32Array(1) };
      this.#answer(runTask(again));
    }
  }

  async #endAll(): Promise<void> {
    await Promise.all(this.#members.splice(0).map(({ thread }) => thread.end()));
  }
}

function closed(): Error {
  return new Error('the pool is closed');
}

function warn(address: string, cause: unknown): void {
  console.warn(
    `@convolve/core: the threads of ${address} could not run (${messageOf(cause)}); the caller's thread ` +
      'computes instead. startPool({ worker }) takes the place of @convolve/core/parallel/worker.',
  );
}
