import { expect, test } from 'vitest';
import { describe } from './describe.js';

test.each<[unknown, string]>([
  [undefined, 'undefined'],
  [null, 'null'],
  [-0, '-0'],
  [Number.NaN, 'NaN'],
  [10n, '10n'],
  ['reflekt', '"reflekt"'],
  ['x'.repeat(100), `"${'x'.repeat(60)}"… (100 characters)`],
  [() => 1, 'a function'],
  [[], '[]'],
  [[1, 'a'], '[1, "a"]'],
  [[[1]], 'an array of length 1'],
  [Array(1000).fill(0), 'an array of length 1000'],
  [new Float32Array(3), 'a Float32Array of length 3'],
  [new Uint8Array(3), 'a Uint8Array of length 3'],
  [new Int8Array(3), 'an Int8Array of length 3'],
  [new DataView(new ArrayBuffer(8)), 'a DataView'],
  [{}, 'an empty object'],
  [{ rows: 1, cols: 2 }, 'an object with rows, cols'],
  [Object.create(null), 'an empty object'],
  [new Map([[1, 2]]), 'a Map'],
  [Promise.resolve(1), 'a Promise'],
  [
    new (class HTMLCanvasElement {
      get width() {
        return 300;
      }
      get height() {
        return 150;
      }
    })(),
    'an HTMLCanvasElement of 300×150',
  ],
])('what came, in a few words', (value, text) => {
  expect(describe(value)).toBe(text);
});
