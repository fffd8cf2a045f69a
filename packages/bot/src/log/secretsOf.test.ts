import { expect, test } from 'vitest';
import { redactor } from './redactor.js';
import { secretsOf } from './secretsOf.js';

test.each([
  ['redis://u:pw@[::1]:6399/3', 'connect ECONNREFUSED ::1:6399', '::1'],
  ['redis://u:pw@[2001:db8::17]:6399/3', 'no route to 2001:db8::17 (6399)', '2001:db8::17'],
  [
    'redis://u:p%40ss@cache.internal:6379',
    'getaddrinfo ENOTFOUND cache.internal',
    'cache.internal',
  ],
  ['redis://u:p%40ss@cache.internal:6379', 'WRONGPASS p@ss', 'p@ss'],
])('of %s nothing stays in %s', (redis, text, secret) => {
  expect(redactor(secretsOf({ redis }))(text)).not.toContain(secret);
});
