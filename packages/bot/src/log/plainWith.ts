import { beginning, clip } from './clip.js';
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

/** In bytes. */
const LONGEST = { word: 100, message: 1500, route: 300, stack: 5000 };

/**
 * An error by an allow-list of fields, each of them bounded. What else errors carry is other people's:
 * discord.js puts the request's body into them, with its files, and ioredis the command's arguments.
 */
function describeError(error: object, redact: Redact) {
  const text = (name: string, most: number) => {
    const value = read(error, name);
    return typeof value === 'string' ? clip(redact(beginning(value)), most) : undefined;
  };
  const code = read(error, 'code');
  const status = read(error, 'status');
  return {
    type: text('name', LONGEST.word) ?? 'Error',
    message: text('message', LONGEST.message) ?? '',
    code: typeof code === 'number' ? code : text('code', LONGEST.word),
    status: typeof status === 'number' ? status : undefined,
    method: text('method', LONGEST.word),
    // The path of the request at Discord, its ids as they are and all else hidden.
    route: routeOf(read(error, 'url')),
    stack: text('stack', LONGEST.stack),
  };
}

/** Whether something is described as an error: it says something, be it an `Error` or not. */
function isErrorLike(value: object): boolean {
  return value instanceof Error || typeof read(value, 'message') === 'string';
}

/** A path whose parts are words and ids, as those of Discord's API are. */
function routeOf(url: unknown): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const parts = new URL(url).pathname.split('/').map((part) => {
    return /^(?:|@?[a-z-]{1,30}|v?\d{1,20})$/.test(part) ? part : '[redacted]';
  });
  return clip(parts.join('/'), LONGEST.route);
}

/** A getter of a foreign object may throw. */
function read(error: object, name: string): unknown {
  try {
    return (error as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}
