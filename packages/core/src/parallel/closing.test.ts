// The threads run the built package, as they do for a program that imports it.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const core = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program as a module of its own process, and returns what it wrote. */
async function run(program: string): Promise<string> {
  const flags = ['--input-type=module', '--eval', `${prelude}${program}`];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, flags, { cwd: core });
  expect(stderr).toBe('');
  return stdout.trim();
}

const prelude = `
  import { startPool } from '@convolve/core/parallel';
  const image = { rows: 1500, cols: 1000, data: new Float32Array(1_500_000) };
  const kernel = Array.from({ length: 9 }, (_, i) => Array.from({ length: 9 }, (_, j) => i * j + 1));
  const pool = startPool({ threads: 2 });
`;

test('closing resolves while work is under way that nobody awaits', async () => {
  expect(
    await run('pool.correlate(image, kernel); await pool.close(); console.log("closed");'),
  ).toBe('closed');
});

test('closing resolves when the work ends at the same time', async () => {
  const program = `
    for (const delay of [0, 1, 2, 5, 10, 20]) {
      const pool = startPool({ threads: 2 });
      pool.convolve(image, [[1, 2], [3, 5]]);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await pool.close();
    }
    await pool.close();
    console.log('closed');
  `;
  expect(await run(program)).toBe('closed');
});

test('closing settles all that is under way, and a second time resolves', async () => {
  const program = `
    const works = [1, 2, 3].map(() => pool.correlate(image, kernel));
    await pool.close();
    await pool.close();
    const settled = await Promise.allSettled(works);
    console.log(settled.map(({ status, reason }) => [status, reason?.message]).join('; '));
  `;
  const refused = 'rejected,the pool is closed';
  expect(await run(program)).toBe([refused, refused, refused].join('; '));
});

test('an error of the arguments that nobody awaits is still not lost', async () => {
  const lost = run('pool.correlate(image, [[]]);');
  await expect(lost).rejects.toThrow('kernel must have at least one row and one column');
});
