/** Thrown out of work whose result nobody waits for any more. */
export class Superseded extends Error {}

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

/** Long work that can be given up between two bands of rows. */
export class Job {
  private done = 0;
  private total = 0;
  private cancelled = false;

  constructor(private readonly report: (fraction: number) => void = () => {}) {}

  cancel(): void {
    this.cancelled = true;
  }

  /** Says how much work, in multiplications, is to come. */
  expect(work: number): void {
    this.total += work;
  }

  /** Says that work was done, and stops here if the job was given up. */
  async advance(work: number): Promise<void> {
    this.done += work;
    if (this.total > 0) this.report(Math.min(1, this.done / this.total));
    await this.checkpoint();
  }

  async checkpoint(): Promise<void> {
    await takeMessages();
    if (this.cancelled) throw new Superseded();
  }
}
