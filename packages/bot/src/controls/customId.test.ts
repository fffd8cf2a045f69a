import { borders, displays, filters } from '@convolve/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerState } from './AnswerState.js';
import { actions, readCustomId, writeCustomId } from './customId.js';

const snowflake = fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map(String);

const states: fc.Arbitrary<AnswerState> = fc.record({
  owner: snowflake,
  source: fc.oneof(
    fc.record({ kind: fc.constant('message' as const), messageId: snowflake }),
    fc.record({ kind: fc.constantFrom('attachment' as const, 'url' as const) }),
    fc.record({ kind: fc.constant('matrix' as const) }),
  ),
  kernel: fc.oneof(
    fc.constantFrom(...filters).map(({ id }) => ({ kind: 'filter' as const, id })),
    fc.record({ kind: fc.constantFrom('typed' as const, 'lost' as const) }),
  ),
  border: fc.option(fc.constantFrom(...borders)),
  display: fc.option(fc.constantFrom(...displays)),
  colormap: fc.option(fc.constantFrom('viridis', 'magma', 'gray', 'diverging')),
});

const sobel: AnswerState = {
  owner: '160000000000000001',
  source: { kind: 'attachment' },
  kernel: { kind: 'filter', id: 'sobel' },
  border: 'reflect',
  display: null,
  colormap: null,
};

describe('custom ids', () => {
  test('are read back as they were written, in at most 100 characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actions), states, (action, state) => {
        const text = writeCustomId({ action, state });
        expect(text.length).toBeLessThanOrEqual(100);
        expect(readCustomId(text)).toEqual({ action, state });
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test('are short and legible', () => {
    expect(writeCustomId({ action: 'edit', state: sobel })).toBe('1e:17rf9la2f4sh:a:sobel:r--');
  });

  test.each([
    ['nothing', ''],
    ['another version', '2e:17rf9la2f4sh:a:sobel:r--'],
    ['an unknown action', '1x:17rf9la2f4sh:a:sobel:r--'],
    ['an unknown kernel', '1e:17rf9la2f4sh:a:nosuch:r--'],
    ['a name that every object has', '1e:17rf9la2f4sh:a:constructor:r--'],
    ['an unknown border', '1e:17rf9la2f4sh:a:sobel:x--'],
    ['an unknown display', '1e:17rf9la2f4sh:a:sobel:rx-'],
    ['an unknown source', '1e:17rf9la2f4sh:b:sobel:r--'],
    ['a source without a message', '1e:17rf9la2f4sh:m:sobel:r--'],
    ['an owner of more than 64 bits', '1e:zzzzzzzzzzzzz:a:sobel:r--'],
    ['an owner with a zero before it', '1e:017rf9la2f4sh:a:sobel:r--'],
    ['something after it', '1e:17rf9la2f4sh:a:sobel:r--:'],
    ['a line end after it', '1e:17rf9la2f4sh:a:sobel:r--\n'],
    ['capital letters', '1E:17RF9LA2F4SH:A:SOBEL:R--'],
  ])('with %s are refused', (_, text) => {
    expect(readCustomId(text)).toBeUndefined();
  });

  test('that were changed anywhere are refused, or are another id in the same spelling', () => {
    const text = writeCustomId({ action: 'pick', state: sobel });
    const change = fc.tuple(
      fc.nat(text.length - 1),
      fc.oneof(
        fc.string({ minLength: 0, maxLength: 3, unit: 'binary' }),
        fc.string({ maxLength: 90 }),
      ),
    );
    fc.assert(
      fc.property(change, ([at, put]) => {
        const forged = text.slice(0, at) + put + text.slice(at + 1);
        const id = readCustomId(forged);
        if (id !== undefined) expect(writeCustomId(id)).toBe(forged);
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});
