import { createHash } from 'node:crypto';

/** How many requests a bucket takes in a time. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

export interface Allowance {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until the bucket is full again. */
  readonly resetAfter: number;
}

/** Counts requests by bucket: a route, and the channel, server or webhook that it is about. */
export class RateLimits {
  readonly #buckets = new Map<string, { used: number; resetAt: number }>();

  constructor(readonly rate: RateLimit) {}

  take(route: string, major: string): Allowance {
    const key = `${route} ${major}`;
    const now = Date.now();
    let bucket = this.#buckets.get(key);
    if (bucket === undefined || bucket.resetAt <= now) {
      bucket = { used: 0, resetAt: now + this.rate.windowMs };
      this.#buckets.set(key, bucket);
    }
    const allowed = bucket.used < this.rate.limit;
    if (allowed) bucket.used++;
    const resetAfter = (bucket.resetAt - now) / 1000;
    return {
      allowed,
      resetAfter,
      headers: {
        'x-ratelimit-limit': String(this.rate.limit),
        'x-ratelimit-remaining': String(this.rate.limit - bucket.used),
        'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
      },
    };
  }
}
