import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { median } from '../median.js';

/** Who needs more than so many seconds runs in `slowRounds` rounds only. */
export const slow = 4;
export const slowRounds = 1;

/**
 * Runs processes in turns: the seconds of each, and how many times those of the first that is. A peer
 * that fails is left out, with a word about it.
 *
 * @param calls `{ name, call: [program, ...arguments], output? }`; of `output` the size is stored.
 */
export function compared(calls, rounds) {
  const entries = calls.map((it) => ({ ...it, times: [], failed: false }));
  for (let round = 0; round <= rounds; round++) {
    for (const entry of entries) {
      const { times, failed } = entry;
      if (failed || (times[0] > slow && times.length >= slowRounds)) continue;
      const seconds = run(entry, entries[0]);
      // The first is a warm-up: files come into the system's memory.
      if (round > 0 || seconds > slow) times.push(seconds);
    }
  }
  const [first] = entries;
  return Object.fromEntries(
    entries
      .filter(({ failed }) => !failed)
      .map(({ name, output, times }) => [
        name,
        {
          seconds: median(times),
          ratio: median(times) / median(first.times),
          least: Math.min(...times) / Math.min(...first.times),
          rounds: times.length,
          ...(output ? { bytes: statSync(output).size } : {}),
        },
      ]),
  );
}

function run(entry, first) {
  const [program, ...args] = entry.call;
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', cwd: entry.cwd });
  const seconds = (performance.now() - start) / 1000;
  if (status === 0) return seconds;
  const reason = `${entry.name} failed: ${error ?? stderr}`;
  if (entry === first) throw new Error(reason);
  console.error(reason);
  entry.failed = true;
  return undefined;
}

/** Prints what `compared` gives. */
export function print(title, entries) {
  console.log(title);
  for (const [name, { seconds, ratio, least, bytes, rounds }] of Object.entries(entries)) {
    const size = bytes ? `, ${(bytes / 1e6).toFixed(2)} MB` : '';
    console.log(
      `  ${name.padEnd(24)} ${seconds.toFixed(2)} s  ${ratio.toFixed(2)} ×  (of least times ${least.toFixed(2)}; ${rounds} rounds${size})`,
    );
  }
}
