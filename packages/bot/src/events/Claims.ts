/** What has been taken on, so that what Discord tells twice is answered once. */
export interface Claims {
  /** Whether nobody has taken this on before, a message or an interaction by its id. */
  take(id: string): Promise<boolean>;
}

/** How many ids are kept. Discord tells again what it has told in the last minutes. */
const MOST_KEPT = 10_000;

/** The claims of this process, of which the latest are kept. */
export class OwnClaims implements Claims {
  readonly #ids = new Set<string>();

  constructor(private readonly most = MOST_KEPT) {}

  async take(id: string): Promise<boolean> {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > this.most) this.#ids.delete(oldest!);
    return true;
  }
}
