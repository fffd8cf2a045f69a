import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../log/createLog.js';
import { outcomeOf, testJob } from '../testing/workContract.js';
import { ProcessPool } from './ProcessPool.js';

const pools: ProcessPool[] = [];
const log = createLog({ level: 'silent', secrets: [] });

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function poolOf(name: string, some: { deadline?: number; memoryMegabytes?: number } = {}) {
  const program = new URL(`./test/${name}.mjs`, import.meta.url);
  const limits = { deadline: 20_000, memoryMegabytes: 512, ...some };
  const pool = new ProcessPool({ program, count: 1, log, ...limits });
  pools.push(pool);
  return pool;
}

const task = (kernel: string) => ({
  source: { kind: 'matrix', rows: [[1]] } as const,
  recipe: testJob(kernel).recipe,
  uploadLimit: 1e6,
  maxPixels: 1e6,
});
const run = (pool: ProcessPool, kernel: string) =>
  pool.run(task(kernel), () => {}, new AbortController());

describe('a pool', () => {
  test('is ready from its start on, and stays so while one is replaced', async () => {
    const pool = poolOf('obeys');
    expect(pool.unready()).toBeUndefined();
    expect(await outcomeOf(run(pool, 'pause 1'))).toBe('done');
    expect(pool.unready()).toBeUndefined();
    expect(await outcomeOf(run(pool, 'crash'))).toBe('internal');
    expect(pool.unready()).toBeUndefined();
  });

  test.each([
    ['hangs', 'hangsAtStart', /not ready within 0\.3 s/],
    ['dies', 'diesAtStart', /code 5/],
  ])(
    'a process that %s while it starts is ended, told of, and the pool is not ready',
    async (_, program, why) => {
      const pool = poolOf(program, { deadline: 300 });
      await expect(run(pool, 'pause 1')).rejects.toMatchObject({
        reason: 'internal',
        message: expect.stringMatching(why),
      });
      expect(pool.unready()).toBe('no pool process starts');
    },
  );

  test('a task whose process hangs while it starts is done by the next one', async () => {
    const pool = poolOf('hangsAtFirstStart', { deadline: 2000 });
    expect(await outcomeOf(run(pool, 'pause 1'))).toBe('done');
    expect(pool.unready()).toBeUndefined();
  });

  test('replaces a process that keeps what a task took, and goes on with one that does not', async () => {
    const pool = poolOf('obeys');
    const processId = async () => (await run(pool, 'who')).text;
    const first = await processId();
    expect(await outcomeOf(run(pool, 'pause 1'))).toBe('done');
    expect(await processId()).toBe(first);
    expect(await outcomeOf(run(pool, 'keep'))).toBe('done');
    expect(await processId()).not.toBe(first);
  });
});
