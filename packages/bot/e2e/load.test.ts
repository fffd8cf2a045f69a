import { expect, test } from 'vitest';
import { runLoadTest } from '../bench/runLoadTest.js';

test('every job is answered exactly once, whatever dies on the way', async () => {
  const { jobs, pictures, toldToTryAgain, ...result } = await runLoadTest({
    jobs: 250,
    people: 25,
  });
  expect(result).toMatchObject({ hostile: 50, answeredOnce: 250, lost: 0, doubled: 0 });
  expect(pictures + toldToTryAgain).toBe(200);
  expect(pictures).toBeGreaterThan(150);
}, 300_000);
