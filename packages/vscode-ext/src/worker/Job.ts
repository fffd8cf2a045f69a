import type { Band } from '@convolve/core';
import { Failed } from './Failed';

/** Thrown out of work whose result nobody waits for any more. */
export class Superseded extends Failed {
  constructor() {
    super({ reason: 'superseded' });
  }
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets messages that wait be taken: a macrotask, without the pause of a timer. */
function takeMessages(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/** What takes no more looks at the messages comes at once, without its rows before. */
const looksBeforeRows = 4;

/** Long work that can be given up between two bands of rows. */
export class Job {
  private done = 0;
  private total = 0;
  private cancelled = false;

  /** @param pause The least time between two looks at the messages; a band takes half as long. */
  constructor(
    private readonly report: (fraction: number) => void = () => {},
    private readonly pause = 20,
  ) {}

  cancel(): void {
    this.cancelled = true;
  }

  /** Says how many runs are to come. */
  expect(runs: number): void {
    this.total += runs;
  }

  /**
   * Runs bands to their end, and stops between two of them if the job was given up.
   *
   * @param ready Is shown, now and then, the last band that was finished, if the work is long.
   */
  async run<R>(
    bands: Generator<Band<R>, R, void>,
    ready: (band: Band<R>) => void = () => {},
  ): Promise<R> {
    let lookedAt = performance.now();
    let looks = 0;
    for (let step = bands.next(); ; step = bands.next()) {
      const { done, value } = step;
      if (!done && performance.now() - lookedAt < this.pause) continue;
      const fraction = done ? 1 : value.fraction;
      if (this.done < this.total) this.report((this.done + fraction) / this.total);
      if (!done && ++looks > looksBeforeRows) ready(value);
      await this.checkpoint();
      lookedAt = performance.now();
      if (!done) continue;
      this.done++;
      return value;
    }
  }

  async checkpoint(): Promise<void> {
    await takeMessages();
    if (this.cancelled) throw new Superseded();
  }
}
