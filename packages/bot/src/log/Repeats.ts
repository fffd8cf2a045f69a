/** Writes a line; `times` is how often the event has happened since the last one, if more than once. */
type Tell = (fields: { readonly times?: number }) => void;

interface Told {
  /** How often it has happened since the last line. */
  times: number;
  latest: Tell;
  readonly timer: NodeJS.Timeout;
}

/** Lets what happens again and again be told at once, and from then on once in a while, with a count. */
export class Repeats {
  readonly #told = new Map<string, Told>();

  /** @param pause How long nothing more is told, in milliseconds. */
  constructor(private readonly pause = 60_000) {}

  /** Tells of an event, at once unless one of this name was told of a moment ago. */
  tell(name: string, line: Tell): void {
    const told = this.#told.get(name);
    if (told) {
      told.times++;
      told.latest = line;
      return;
    }
    line({});
    const timer = setInterval(() => this.#sumUp(name), this.pause).unref();
    this.#told.set(name, { times: 0, latest: line, timer });
  }

  /** Tells of what is left of an event that is over, so that the next one is told at once. */
  over(name: string): void {
    this.#sumUp(name);
    clearInterval(this.#told.get(name)?.timer);
    this.#told.delete(name);
  }

  /** Tells of what is left of all. */
  close(): void {
    for (const name of [...this.#told.keys()]) this.over(name);
  }

  #sumUp(name: string): void {
    const told = this.#told.get(name);
    if (!told) return;
    const { times, latest } = told;
    told.times = 0;
    if (times > 0) latest({ times });
    else {
      clearInterval(told.timer);
      this.#told.delete(name);
    }
  }
}
