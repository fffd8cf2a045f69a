import { expect, test } from 'vitest';
import { OwnClaims } from './Claims.js';

test('a claim is taken once, as long as it is among the latest', async () => {
  const claims = new OwnClaims(3);
  const taken = async (...ids: string[]) => Promise.all(ids.map((id) => claims.take(id)));
  expect(await taken('a', 'b', 'a', 'c', 'b')).toEqual([true, true, false, true, false]);
  expect(await taken('d', 'b', 'a')).toEqual([true, false, true]);
});
