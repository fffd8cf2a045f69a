import { expect, test } from 'vitest';
import { tellsOutOfMemory } from './outOfMemory.js';

test.each([
  'Array buffer allocation failed',
  'std::bad_alloc',
  'Memory allocation error: could not allocate tile',
  'unable to allocate 400 bytes',
])('memory that is refused is told: %s', (text) => {
  expect(tellsOutOfMemory(text)).toBe(true);
});

test.each([
  'Memory allocation error: Security limit exceeded: allocating 4294967296 bytes exceeds limit',
  'bad seek to 1052',
])('a damage that asks for too much is none: %s', (text) => {
  expect(tellsOutOfMemory(text)).toBe(false);
});
