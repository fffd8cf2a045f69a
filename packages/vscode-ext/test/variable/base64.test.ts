import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64Bytes } from '../../src/host/variable/base64';

it('reads what Node writes as base64', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect([...base64Bytes(text)]).toEqual([...bytes]);
    }),
    { seed: 1 },
  );
});

it('refuses other characters', () => {
  expect(() => base64Bytes('AA…A')).toThrow('incomplete answer');
});
