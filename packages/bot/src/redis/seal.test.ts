import { expect, test } from 'vitest';
import { createSeal } from './seal.js';

test('what is sealed is read with the same secret and purpose, and by nobody else', () => {
  const seal = createSeal('token', 'answers');
  const sealed = seal.close('{"token":"secret"}');
  expect(sealed.toString('latin1')).not.toContain('secret');
  expect(seal.close('{"token":"secret"}')).not.toEqual(sealed);
  expect(createSeal('token', 'answers').open(sealed)).toBe('{"token":"secret"}');
  expect(createSeal('other', 'answers').open(sealed)).toBeUndefined();
  expect(createSeal('token', 'others').open(sealed)).toBeUndefined();
  sealed[sealed.length - 1]! ^= 1;
  expect(seal.open(sealed)).toBeUndefined();
  expect(seal.open(Buffer.alloc(3))).toBeUndefined();
});
