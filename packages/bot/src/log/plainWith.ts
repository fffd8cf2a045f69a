import { beginning, clip } from './clip.js';
import { describeError, isErrorLike } from './describeError.js';
import type { Redact } from './redactor.js';

/** In bytes. */
const LONGEST_TEXT = 1500;
const MOST_ENTRIES = 30;
const DEEPEST = 2;

/**
 * Makes what turns a value into plain, small data for the log: texts are cleaned and bounded, errors
 * described, objects of plain data copied two levels deep. Of bytes there is their number, of anything
 * else the name of its class; nothing is asked for a `toJSON` of its own.
 */
export function plainWith(redact: Redact): (value: unknown) => unknown {
  const text = (value: string) => clip(redact(beginning(value)), LONGEST_TEXT);

  function plain(value: unknown, depth: number): unknown {
    switch (typeof value) {
      case 'string':
        return text(value);
      case 'bigint':
        return String(value);
      case 'object':
        return value === null ? null : plainObject(value, depth);
      case 'function':
      case 'symbol':
        return `[${typeof value}]`;
      default:
        return value;
    }
  }

  function plainObject(value: object, depth: number): unknown {
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (isErrorLike(value)) return describeError(value, redact);
    if (depth > DEEPEST) return '[…]';
    if (Array.isArray(value)) {
      return value.slice(0, MOST_ENTRIES).map((item) => plain(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      return `[${text(value.constructor?.name ?? 'object')}]`;
    }
    const entries = Object.entries(value).slice(0, MOST_ENTRIES);
    return Object.fromEntries(entries.map(([key, item]) => [text(key), plain(item, depth + 1)]));
  }

  return (value) => plain(value, 0);
}
