import { expect } from 'vitest';
import { LONGEST_LINE } from '../../src/log/createLog.js';
import type { Standin } from '../../standin/Standin.js';

/** How an image's bytes look in a log: as numbers, as text, as Base64 and as hexadecimal digits. */
const bytesOfImages = [
  /\b137,80,78,71|\b255,216,255/,
  /IHDR|JFIF|�PNG/,
  /iVBORw0KGgo|\/9j\/4/,
  /89504e47|ffd8ff/i,
];

/**
 * Nothing of an output is other people's: no bytes, names or addresses of images, no token, none of
 * these secrets, and no line of over 16 KiB.
 */
export function expectNoLeak(output: string, { world }: Standin, secrets: readonly string[]): void {
  const tokens = [world.token, ...world.interactions.keys()];
  const names = [...world.files.keys()].map((path) => path.split('/').at(-1)!);
  for (const secret of new Set([...tokens, ...names, ...secrets])) {
    // What the bot itself calls its files is no secret.
    if (/^(SPOILER_)?(sobel|source|kernel)/.test(secret)) continue;
    expect(output.includes(secret), `${secret} in ${around(output, secret)}`).toBe(false);
  }
  for (const pattern of bytesOfImages) expect(output).not.toMatch(pattern);
  expect(output).not.toMatch(/\b(ex|is|hm)=[0-9a-f]{6}|requestBody|"args"/);
  const longest = Math.max(...output.split('\n').map((line) => Buffer.byteLength(line)));
  expect(longest).toBeLessThanOrEqual(LONGEST_LINE);
}

function around(output: string, text: string): string {
  const at = output.indexOf(text);
  return at < 0 ? '' : output.slice(Math.max(0, at - 200), at + 200);
}
