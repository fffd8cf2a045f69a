import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compassOperators, gradientOperators } from './edgeDetectors.js';

interface Reference {
  operators: { id: string; x: number[][]; y: number[][] }[];
  compass: { id: string; kernels: number[][][] }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../reference/edges.json', import.meta.url), 'utf8'),
);

test('the gradient operators are those of OpenCV and scikit-image', () => {
  expect(gradientOperators.map(({ id, x, y }) => ({ id, x, y }))).toEqual(reference.operators);
});

test('the compass operators are quarter turns of their first two kernels', () => {
  const kernels = compassOperators.map(({ id, kernels }) => ({
    id,
    kernels: kernels.map(({ matrix }) => matrix),
  }));
  expect(kernels).toEqual(reference.compass);
});

test("Robinson's east is Sobel's x, and its south Sobel's y", () => {
  const sobel = gradientOperators.find(({ id }) => id === 'sobel')!;
  const robinson = compassOperators.find(({ id }) => id === 'robinson')!;
  const to = (letter: string) => robinson.kernels.find((it) => it.direction === letter)?.matrix;
  expect([to('e'), to('s')]).toEqual([sobel.x, sobel.y]);
});

test('every kernel adds up to 0, so that a flat image has no edges', () => {
  const kernels = [
    ...gradientOperators.flatMap(({ x, y }) => [x, y]),
    ...compassOperators.flatMap(({ kernels }) => kernels.map(({ matrix }) => matrix)),
  ];
  for (const kernel of kernels) {
    expect(kernel.flat().reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0, 15);
  }
});

test('the factors multiply to the kernels, and only Roberts has none', () => {
  for (const { id, x, y, factors } of gradientOperators) {
    if (!factors) {
      expect(id).toBe('roberts');
      continue;
    }
    const { smoothing, derivative } = factors;
    expect(smoothing.map((a) => derivative.map((b) => a * b))).toEqual(x);
    expect(derivative.map((a) => smoothing.map((b) => a * b))).toEqual(y);
  }
});

test.each(compassOperators)(
  'the $title kernel of a direction has its largest weights there',
  (it) => {
    const toward = { n: [-1, 0], w: [0, -1], s: [1, 0], e: [0, 1] };
    for (const { direction, matrix } of it.kernels) {
      const [down, right] = [...direction]
        .map((letter) => toward[letter as keyof typeof toward])
        .reduce(([r, c], [dr, dc]) => [r! + dr!, c! + dc!], [0, 0]);
      expect(matrix[1 + down!]![1 + right!]).toBe(Math.max(...matrix.flat()));
      expect(matrix[1 - down!]![1 - right!]).toBe(Math.min(...matrix.flat()));
    }
  },
);
