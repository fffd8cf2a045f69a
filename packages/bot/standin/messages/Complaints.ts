import { invalidForm } from '../rest/errors.js';

/** Collects what is wrong with a form, by field. */
export class Complaints {
  readonly #byField: Record<string, string> = {};

  add(field: string, complaint: string): void {
    this.#byField[field] = complaint;
  }

  /** Complains of a text or a list that is too long. */
  longest(field: string, value: { readonly length: number }, most: number): void {
    const { length } = value;
    if (length > most) this.add(field, `must be ${most} or fewer in length, got ${length}`);
  }

  /** Complains of values that come twice. */
  unique(field: string, values: readonly string[]): void {
    if (new Set(values).size < values.length) this.add(field, 'must be unique');
  }

  /** @throws DiscordError if there are any. */
  check(): void {
    if (Object.keys(this.#byField).length > 0) throw invalidForm(this.#byField);
  }
}
