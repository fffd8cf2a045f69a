/**
 * How often a person may ask: each request takes `interval` to be earned back, and up to `burst` can
 * be saved up (the generic cell rate algorithm, ITU-T I.371). Kept is one time a person, until
 * everything is earned back.
 */
export class Cooldown {
  /** When everything a person has taken will be earned back. */
  readonly #earned = new Map<string, number>();

  constructor(
    private readonly interval: number,
    private readonly burst: number,
  ) {}

  /** Takes one request, and returns 0; or takes none, and returns the milliseconds to wait. */
  take(person: string, now: number): number {
    this.#forget(now);
    const earned = Math.max(this.#earned.get(person) ?? now, now);
    const wait = earned - now - (this.burst - 1) * this.interval;
    if (wait > 0) return wait;
    // Set again, so that the map stays in the order of the last requests.
    this.#earned.delete(person);
    this.#earned.set(person, earned + this.interval);
    return 0;
  }

  /** Forgets the people at the front who have earned everything back. */
  #forget(now: number): void {
    for (const [person, earned] of this.#earned) {
      if (earned > now) return;
      this.#earned.delete(person);
    }
  }
}
