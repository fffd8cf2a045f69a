import { settledWithin } from './within.js';

/** What is going on, so that a stop can wait for it. */
export class Ongoing {
  private readonly promises = new Set<Promise<void>>();

  /** @param promise Must not reject. */
  add(promise: Promise<void>): void {
    this.promises.add(promise);
    void promise.finally(() => this.promises.delete(promise));
  }

  /** Resolves when all has ended, also what was added meanwhile, or after `limit` milliseconds. */
  async ended(limit: number): Promise<void> {
    const all = async () => {
      while (this.promises.size > 0) await Promise.all(this.promises);
    };
    await settledWithin(limit, all());
  }
}
