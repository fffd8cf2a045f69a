import { createHmac, randomBytes } from 'node:crypto';

const key = randomBytes(32);
const aDay = 86_400;

/** The parameters that a signed address ends in: until when it is valid, since when, and a hash. */
export function signature(path: string): string {
  const now = Math.floor(Date.now() / 1000);
  const until = (now + aDay).toString(16);
  const since = now.toString(16);
  return `ex=${until}&is=${since}&hm=${hash(path, until, since)}&`;
}

/** Whether the parameters are those of `signature`, and still valid. */
export function isSigned(path: string, parameters: URLSearchParams): boolean {
  const [until = '', since = '', given] = ['ex', 'is', 'hm'].map((it) => parameters.get(it) ?? '');
  return given === hash(path, until, since) && Number.parseInt(until, 16) * 1000 > Date.now();
}

const hash = (...parts: string[]) =>
  createHmac('sha256', key).update(parts.join(' ')).digest('hex');
