import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import type { Matrix } from '../matrix/types.js';
import { binomial } from './binomial.js';
import { box } from './box.js';
import { differenceOfGaussians } from './differenceOfGaussians.js';
import { gabor } from './gabor.js';
import { gaussian } from './gaussian.js';
import { highPass } from './highPass.js';
import { identity } from './identity.js';
import { laplacianOfGaussian } from './laplacianOfGaussian.js';
import { motion } from './motion.js';
import { sharpen } from './sharpen.js';
import { unsharp } from './unsharp.js';

function sum({ data }: Matrix): number {
  return [...data].reduce((total, weight) => total + weight);
}

test('identity is 1 at the centre', () => {
  expect(toRows(identity())).toEqual([
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]);
  expect(toRows(identity([1, 5]))).toEqual([[0, 0, 1, 0, 0]]);
});

test('box spreads the weight evenly, over even sizes too', () => {
  expect(toRows(box([2, 4]))).toEqual([Array(4).fill(0.125), Array(4).fill(0.125)]);
  expect(box()).toEqual(box(3));
});

test('binomial is a row of the triangle of Pascal over a power of two', () => {
  expect(toRows(binomial([1, 5]))).toEqual([[1, 4, 6, 4, 1].map((weight) => weight / 16)]);
  expect(toRows(binomial([2, 3]))).toEqual([
    [0.125, 0.25, 0.125],
    [0.125, 0.25, 0.125],
  ]);
  expect(binomial()).toEqual(binomial(3));
  expect(sum(binomial([1, 1023]))).toBeCloseTo(1, 12);
});

test('highPass is the identity less the box', () => {
  expect(toRows(highPass([1, 5]))[0]).toEqual([-0.2, -0.2, 0.8, -0.2, -0.2]);
  expect(highPass()).toEqual(highPass(3));
});

test('sharpen takes the Laplacian off, by the amount', () => {
  expect(toRows(sharpen(0.5))).toEqual([
    [0, -0.5, 0],
    [-0.5, 3, -0.5],
    [0, -0.5, 0],
  ]);
  expect(toRows(sharpen(0))).toEqual(toRows(identity()));
  expect(sharpen()).toEqual(sharpen(1));
});

test('unsharp of the amount 0 is the identity, and 1 is the default', () => {
  expect(toRows(unsharp({ sigma: 1, amount: 0, size: 3 }))).toEqual(toRows(identity()));
  expect(unsharp({ sigma: 1 })).toEqual(unsharp({ sigma: 1, amount: 1 }));
});

test('every generator takes its size', () => {
  const size = [3, 7] as const;
  const made = [
    gaussian(1, { size }),
    laplacianOfGaussian(1, { size }),
    differenceOfGaussians(1, 2, { size }),
    gabor({ sigma: 1, theta: 0, lambda: 4, size }),
    unsharp({ sigma: 1, size }),
    identity(size),
    box(size),
    binomial(size),
    highPass(size),
  ];
  expect(made.map(({ rows, cols }) => [rows, cols])).toEqual(made.map(() => size));
});

const side = fc.integer({ min: 0, max: 7 }).map((half) => 2 * half + 1);
const sigma = fc.double({ min: 0.01, max: 126, noNaN: true });

test('smoothing and sharpening sum to 1, differences to 0, for any parameters', () => {
  fc.assert(
    fc.property(sigma, fc.tuple(side, side), (width, size) => {
      const ones = [gaussian(width, { size }), binomial(size), box(size), sharpen(width)];
      ones.push(unsharp({ sigma: width, size }));
      for (const kernel of ones) expect(sum(kernel)).toBeCloseTo(1, 10);
      const zeros = [
        differenceOfGaussians(width / 2 + 0.005, width + 0.006, { size }),
        highPass(size),
      ];
      for (const kernel of zeros) expect(sum(kernel)).toBeCloseTo(0, 10);
      const log = laplacianOfGaussian(width, { size });
      expect(Math.abs(sum(log))).toBeLessThan(1e-12 * Math.max(1, width ** -2));
    }),
    { seed: 29, numRuns: 100 },
  );
});

test('gabor of the default phase sums to 0', () => {
  expect(sum(gabor({ sigma: 2, theta: 1, lambda: 5 }))).toBeCloseTo(0, 12);
});

const gaborBase = { sigma: 1, theta: 0, lambda: 4 };

test.each<[string, () => unknown, string]>([
  ['an even size', () => identity(4), 'size must be odd on each side, got 4'],
  [
    'an even side',
    () => gaussian(1, { size: [3, 2] }),
    'size must be odd on each side, got [3, 2]',
  ],
  [
    'a size of 0',
    () => box(0),
    'size must be an integer of at least 1, or two as [rows, cols], got 0',
  ],
  ['a huge size', () => box([1, 1024]), 'size must be at most 1023 on each side, got [1, 1024]'],
  [
    'a size of NaN',
    () => binomial(NaN),
    'size must be an integer of at least 1, or two as [rows, cols], got NaN',
  ],
  [
    'no width',
    () => gaussian(0),
    'sigma must be a finite number of at least 0.01 up to 127, got 0',
  ],
  [
    'a huge width',
    () => laplacianOfGaussian(500),
    'sigma must be a finite number of at least 0.01 up to 127, got 500',
  ],
  [
    'the first width',
    () => differenceOfGaussians(NaN, 1),
    'sigma1 must be a finite number of at least 0.01 up to 127, got NaN',
  ],
  [
    'the second width',
    () => differenceOfGaussians(1, -1),
    'sigma2 must be a finite number of at least 0.01 up to 127, got -1',
  ],
  [
    'widths the wrong way round',
    () => differenceOfGaussians(2, 2),
    'sigma2 must be above sigma1 = 2, got 2',
  ],
  [
    'an amount below 0',
    () => sharpen(-1),
    'amount must be a finite number of at least 0 up to 1000, got -1',
  ],
  [
    'an infinite amount',
    () => unsharp({ sigma: 1, amount: Infinity }),
    'amount must be a finite number of at least 0 up to 1000, got Infinity',
  ],
  [
    'the width of unsharp',
    () => unsharp({ sigma: 200 }),
    'sigma must be a finite number of at least 0.01 up to 127, got 200',
  ],
  [
    'an infinite angle',
    () => gabor({ ...gaborBase, theta: Infinity }),
    'theta must be a finite number, got Infinity',
  ],
  [
    'a wave too short',
    () => gabor({ ...gaborBase, lambda: 1 }),
    'lambda must be a finite number of at least 2, got 1',
  ],
  [
    'a flat envelope',
    () => gabor({ ...gaborBase, gamma: 0 }),
    'gamma must be a finite number above 0, got 0',
  ],
  [
    'a long envelope',
    () => gabor({ ...gaborBase, gamma: 0.001 }),
    'sigma / gamma must be a finite number of at least 0.01 up to 170, got 1000',
  ],
  [
    'a phase of NaN',
    () => gabor({ ...gaborBase, psi: NaN }),
    'psi must be a finite number, got NaN',
  ],
  ['an even Gabor', () => gabor({ ...gaborBase, size: 8 }), 'size must be odd on each side, got 8'],
  ['no path', () => motion(0), 'length must be a finite number of at least 1 up to 1023, got 0'],
  ['a path without a direction', () => motion(3, NaN), 'degrees must be a finite number, got NaN'],
])('refuses %s', (_, make, message) => {
  expect(make).toThrow(new RangeError(message));
});

test.each<[string, () => unknown, string]>([
  ['a word for a width', () => gaussian('1' as never), 'sigma must be a number, got "1"'],
  ['a word for a size', () => box('3' as never), 'size must be a number or [rows, cols], got "3"'],
  ['no options', () => gabor(undefined as never), 'options must be an object, got undefined'],
  ['a missing option', () => unsharp({} as never), 'sigma must be a number, got undefined'],
  [
    'a misspelt option',
    () => gaussian(1, { radius: 3 } as never),
    "options has no option 'radius'; it takes size",
  ],
])('refuses %s', (_, make, message) => {
  expect(make).toThrow(new TypeError(message));
});
