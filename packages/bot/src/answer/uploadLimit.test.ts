import { expect, test } from 'vitest';
import { uploadLimit } from './uploadLimit.js';

test.each([
  ['a direct message', null, 10],
  ['a server without boosts', { premiumTier: 0 }, 10],
  ['level 1', { premiumTier: 1 }, 10],
  ['level 2', { premiumTier: 2 }, 50],
  ['level 3', { premiumTier: 3 }, 100],
])('%s takes files of that size', (_, guild, megabytes) => {
  expect(uploadLimit(guild)).toBe(megabytes * 1024 * 1024);
});
