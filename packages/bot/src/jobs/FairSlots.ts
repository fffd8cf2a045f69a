interface Waiter {
  readonly host: string | undefined;
  readonly start: () => void;
  readonly fail: (error: Error) => void;
}

/**
 * A number of slots for which people wait in turn: a person who had a slot goes to the end of the line,
 * however many more they ask for, and each person's own requests keep their order, but for those that
 * wait for their host.
 */
export class FairSlots {
  /** Who waits, in the order of their turns. */
  readonly #line = new Map<string, Waiter[]>();
  /** How many slots each person has. */
  readonly #held = new Map<string, number>();
  /** How many slots are for each host. */
  readonly #asked = new Map<string, number>();
  #free: number;

  /**
   * @param perPerson The most slots that one person may have.
   * @param perHost The most slots that may be for one host.
   */
  constructor(
    readonly count: number,
    private readonly perPerson = count,
    private readonly perHost = count,
  ) {
    this.#free = count;
  }

  /** How many requests wait. */
  get waiting(): number {
    let count = 0;
    for (const { length } of this.#line.values()) count += length;
    return count;
  }

  /** How many requests of a person wait or have a slot. */
  of(person: string): number {
    return (this.#line.get(person)?.length ?? 0) + (this.#held.get(person) ?? 0);
  }

  /** Whether a request would have its slot at once. */
  hasRoomFor(person: string, host?: string): boolean {
    return this.#free > 0 && this.of(person) < this.perPerson && this.#isOpen(host);
  }

  /** Resolves in the person's turn, with what gives the slot back. */
  acquire(person: string, host?: string): Promise<() => void> {
    return new Promise((resolve, fail) => {
      const start = () => resolve(() => this.#release(person, host));
      const own = this.#line.get(person);
      if (own) own.push({ host, start, fail });
      else this.#line.set(person, [{ host, start, fail }]);
      this.#startAll();
    });
  }

  /** Lets everyone who waits fail. */
  clear(error: Error): void {
    const waiters = [...this.#line.values()].flat();
    this.#line.clear();
    for (const { fail } of waiters) fail(error);
  }

  #release(person: string, host: string | undefined): void {
    this.#free++;
    add(this.#held, person, -1);
    if (host !== undefined) add(this.#asked, host, -1);
    this.#toTheEnd(person);
    this.#startAll();
  }

  #startAll(): void {
    while (this.#free > 0 && this.#startNext());
  }

  /** Whether there was someone to start. */
  #startNext(): boolean {
    for (const [person, waiters] of this.#line) {
      if ((this.#held.get(person) ?? 0) >= this.perPerson) continue;
      const at = waiters.findIndex(({ host }) => this.#isOpen(host));
      const [next] = at < 0 ? [] : waiters.splice(at, 1);
      if (!next) continue;
      this.#free--;
      add(this.#held, person, 1);
      if (next.host !== undefined) add(this.#asked, next.host, 1);
      this.#toTheEnd(person);
      next.start();
      return true;
    }
    return false;
  }

  #isOpen(host: string | undefined): boolean {
    return host === undefined || (this.#asked.get(host) ?? 0) < this.perHost;
  }

  #toTheEnd(person: string): void {
    const own = this.#line.get(person);
    this.#line.delete(person);
    if (own !== undefined && own.length > 0) this.#line.set(person, own);
  }
}

/** Adds to a count, and forgets one that is 0. */
function add(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
