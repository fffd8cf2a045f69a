import type { Case } from './Case.js';

const KILOBYTE = 1024;

/** An image cut off within its first bytes, and at every kilobyte. */
export function truncated({ name, bytes }: Case): Case[] {
  const lengths = [1, 3, 8, 12, 30, bytes.length - 1];
  for (let length = KILOBYTE; length < bytes.length; length += KILOBYTE) lengths.push(length);
  return lengths.map((length) => ({
    name: `${name} cut off after ${length} of ${bytes.length} bytes`,
    bytes: bytes.slice(0, length),
  }));
}
