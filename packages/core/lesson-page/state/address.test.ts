import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAddress, initialState, toAddress } from './address.js';
import { type State, settings } from './settings.js';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value || 0);
const place = fc.tuple(fc.nat(2000), fc.nat(2000));
const rows = (count: number, cols: number) =>
  fc.array(fc.array(number, { minLength: cols, maxLength: cols }), {
    minLength: count,
    maxLength: count,
  });

describe('the address of the lesson', () => {
  test('gives back the state that it was made of', () => {
    const changes = fc.record(
      {
        lang: fc.constantFrom('en' as const, 'zh' as const),
        image: rows(6, 6),
        kernel: rows(2, 5),
        at: place,
        flip: fc.boolean(),
        look: fc.constantFrom('absolute' as const, 'colour' as const),
        bank: fc.constantFrom(['sobel-x'], ['sobel-x', 'sobel-y', 'box-3']),
        next: rows(3, 4),
        layer: fc.record({
          size: fc.integer({ min: 1, max: 12 }),
          kernel: fc.integer({ min: 1, max: 5 }),
          padding: fc.integer({ min: 0, max: 4 }),
          stride: fc.integer({ min: 1, max: 4 }),
          dilation: fc.integer({ min: 1, max: 3 }),
        }),
        chain: fc.constant([[3, 2, 1]] as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changes, (changed) => {
        const state: State = { ...initialState, ...changed };
        expect(fromAddress(`#${toAddress(state)}`)).toEqual(state);
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test('is empty at first, and short after one change', () => {
    expect(toAddress(initialState)).toBe('');
    expect(toAddress({ ...initialState, at: [1, 2], row: 7 })).toBe('row=7&at=%5B1,2%5D');
  });

  test.each([
    'kernel=[[1,2],[3]]',
    'kernel=[[1e7]]',
    'image=[[1]]',
    'size=99',
    'size="6"',
    'at=[-1,0]',
    'at=[0.5,0]',
    'bank=["none"]',
    'bank=[]',
    'chosen="none"',
    'layer={"size":5}',
    'layer=null',
    'chain=[[9,1,1]]',
    'weights=[[[1]]]',
    'look=5',
    'nothing=1',
    '__proto__={}',
    'kernel=oops',
    '%%%',
  ])('ignores %s', (address) => {
    expect(fromAddress(address)).toEqual(initialState);
  });

  test('accepts the first value of every setting', () => {
    for (const { initial, accepts } of Object.values(settings)) expect(accepts(initial)).toBe(true);
  });
});
