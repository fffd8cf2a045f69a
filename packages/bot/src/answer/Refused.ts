import type { Refusal } from '../locale/englishFailures.js';
import { type Locale, sentences } from '../locale/locale.js';

/** A request that is refused before any work; the person is told why. */
export class Refused extends Error {
  override name = 'Refused';
  /** @param say The reason, or what says it in the person's language. */
  constructor(
    readonly say: Refusal | ((locale: Locale) => string),
    options?: ErrorOptions,
  ) {
    super(typeof say === 'string' ? say : 'refused', options);
  }

  in(locale: Locale): string {
    return typeof this.say === 'string' ? sentences(locale).refusal[this.say] : this.say(locale);
  }
}
