import { expect, test } from 'vitest';
import { edgeDetectors } from '../filters/edgeDetectors.js';
import { canny } from './canny.js';
import { edgeMap } from './edgeMap.js';

const step = Array(4).fill([0, 0, 90, 90]);

test('each detector finds an edge, by edgeMap or by canny', () => {
  for (const { id } of edgeDetectors) {
    const edges = id === 'canny' ? canny(step) : edgeMap(step, { operator: id });
    expect(Math.max(...edges.data), id).toBeGreaterThan(0);
  }
});

test('each has an id, a title and a meaning of its own', () => {
  for (const of of ['id', 'title', 'meaning'] as const) {
    const texts = edgeDetectors.map((detector) => detector[of]);
    expect(new Set(texts).size).toBe(edgeDetectors.length);
    expect(texts).not.toContain('');
  }
});
