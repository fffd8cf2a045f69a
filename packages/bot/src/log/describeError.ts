import { beginning, clip } from './clip.js';
import type { Redact } from './redactor.js';

/** In bytes. */
const LONGEST = { word: 100, message: 1500, route: 300, stack: 5000 };

/**
 * An error by an allow-list of fields, each of them bounded. What else errors carry is other people's:
 * discord.js puts the request's body into them, with its files, and ioredis the command's arguments.
 */
export function describeError(error: object, redact: Redact) {
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
export function isErrorLike(value: object): boolean {
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
