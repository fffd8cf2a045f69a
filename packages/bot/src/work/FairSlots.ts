interface Waiter {
  readonly start: () => void;
  readonly fail: (error: Error) => void;
}

/**
 * A number of slots for which people wait in turn: whoever had a slot goes to the end of the line,
 * however many more they ask for, and each person's own requests keep their order.
 */
export class FairSlots {
  /** Who waits, in the order of their turns. */
  readonly #line = new Map<string, Waiter[]>();
  /** How many slots each person has. */
  readonly #held = new Map<string, number>();
  #free: number;

  /** @param perPerson The most slots that one person may have. */
  constructor(
    count: number,
    private readonly perPerson = count,
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

  /** Resolves in the person's turn, with what gives the slot back. */
  acquire(person: string): Promise<() => void> {
    return new Promise((resolve, fail) => {
      const start = () => resolve(() => this.#release(person));
      const own = this.#line.get(person);
      if (own) own.push({ start, fail });
      else this.#line.set(person, [{ start, fail }]);
      this.#startNext();
    });
  }

  /** Lets everyone who waits fail. */
  clear(error: Error): void {
    const waiters = [...this.#line.values()].flat();
    this.#line.clear();
    for (const { fail } of waiters) fail(error);
  }

  #release(person: string): void {
    this.#free++;
    const held = this.#held.get(person)! - 1;
    if (held > 0) this.#held.set(person, held);
    else this.#held.delete(person);
    this.#toTheEnd(person);
    this.#startNext();
  }

  #startNext(): void {
    if (this.#free === 0) return;
    for (const [person, waiters] of this.#line) {
      const held = this.#held.get(person) ?? 0;
      if (held >= this.perPerson) continue;
      this.#free--;
      this.#held.set(person, held + 1);
      const next = waiters.shift();
      this.#toTheEnd(person);
      next?.start();
      return;
    }
  }

  #toTheEnd(person: string): void {
    const own = this.#line.get(person);
    this.#line.delete(person);
    if (own !== undefined && own.length > 0) this.#line.set(person, own);
  }
}
