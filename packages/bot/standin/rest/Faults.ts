/** Something that goes wrong on purpose, for some of the next requests. */
export interface Fault {
  readonly method?: string;
  /** Which paths, after `/api/v10`. */
  readonly path: RegExp;
  /** 429 for a rate limit, 5xx for trouble on Discord's side. */
  readonly status: number;
  /** Discord's own code; 0 if not given. */
  readonly code?: number;
  /** How many requests; 1 if not given. */
  readonly times?: number;
  /** Seconds to wait, for a 429; 0.2 if not given. */
  readonly retryAfter?: number;
  readonly global?: boolean;
  /** Whether the request is carried out, and only its answer is lost. */
  readonly carriedOut?: boolean;
}

/** The faults that are still to come, and how often each kind of failure was served. */
export class Faults {
  readonly served: { method: string; path: string; status: number }[] = [];
  readonly #coming: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#coming.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that hits a request, if one does. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.#coming.find(
      ({ fault, left }) => left > 0 && (fault.method ?? method) === method && fault.path.test(path),
    );
    if (hit === undefined) return undefined;
    hit.left--;
    this.served.push({ method, path, status: hit.fault.status });
    return hit.fault;
  }
}
