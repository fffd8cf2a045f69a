import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createLog, LONGEST_LINE } from './createLog.js';
import { secretsOf } from './secretsOf.js';

type Log = ReturnType<typeof createLog>;

function logged(write: (log: Log) => unknown): string[] {
  const lines: string[] = [];
  write(
    createLog({ level: 'info', secrets: ['s.e.cret'], output: { write: (s) => lines.push(s) } }),
  );
  return lines;
}

test('an event is one line of JSON with a time, a level and its fields', () => {
  const [line, ...others] = logged((log) => log.info({ job: 'j1', outcome: 'done' }, 'job\ndone'));
  expect(others).toEqual([]);
  expect(line).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(line!)).toMatchObject({ level: 'info', job: 'j1', msg: 'job\ndone' });
  expect(JSON.parse(line!).time).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('events below the level are left out', () => {
  expect(logged((log) => log.debug('detail'))).toEqual([]);
});

test('the token is never written, also within an error', () => {
  const [line] = logged((log) => log.error({ err: new Error('Bot s.e.cret refused') }, 's.e.cret'));
  expect(line).not.toContain('s.e.cret');
  expect(JSON.parse(line!).err.message).toBe('Bot [redacted] refused');
});

test('of addresses the scheme and the host are left', () => {
  const url = 'https://me:p@w@cdn.discordapp.com/attachments/1/2/a.png?ex=66&is=65&hm=abc#x';
  const [line] = logged((log) => log.info({ url, text: `got "${url}" twice ${url}` }, 'x'));
  expect(JSON.parse(line!)).toMatchObject({
    url: 'https://cdn.discordapp.com/…',
    text: 'got "https://cdn.discordapp.com/…" twice https://cdn.discordapp.com/…',
  });
});

test("the tokens in Discord's paths are hidden", () => {
  const [line] = logged((log) =>
    log.info({
      a: '/webhooks/12/aW50ZXI_x-y/messages/@original',
      b: '/interactions/34/tok/callback',
    }),
  );
  expect(JSON.parse(line!)).toMatchObject({
    a: '/webhooks/12/[redacted]/messages/@original',
    b: '/interactions/34/[redacted]/callback',
  });
});

test.each([
  ['redis://convolve:p%40ss%2Fword@redis.internal:6380/3', 'p@ss/word'],
  ['rediss://u1:a"b\\c@10.1.2.3:6379', 'a"b\\c'],
  ['redis://:pw@redis.internal?password=other-one', 'other-one'],
])('no part of %s is written, typed or meant', (redis, password) => {
  const { username, hostname } = new URL(redis);
  const lines: string[] = [];
  const output = { write: (line: string) => lines.push(line) };
  const log = createLog({ level: 'info', secrets: secretsOf({ redis }), output });
  const auth = ['auth', username, password, decodeURIComponent(new URL(redis).password)];
  const err = new Error(`ECONNREFUSED ${hostname}, WRONGPASS ${auth.join(' ')} of ${redis}`);
  log.error({ err: Object.assign(err, { command: { name: 'auth', args: auth } }), auth }, 'lost');
  const { msg, ...rest } = JSON.parse(lines[0]!);
  expect(msg).toBe('lost');
  const words = JSON.stringify(rest).split(/[^\w@/"\\.-]+|\\n/);
  for (const secret of [...auth.slice(1), hostname]) {
    if (secret !== '') expect(words.join(' ')).not.toContain(secret);
  }
});

/** As image bytes are found in a log: as numbers, as text or as Base64. */
const bytes = Buffer.alloc(3_000_000, 'PICTURE-BYTES ');
const traces = ['80,73,67,84,85', 'PICTURE', bytes.toString('base64').slice(8, 40)];

const errors: Readonly<Record<string, () => unknown>> = {
  'a refusal of Discord’s': () =>
    new DiscordAPIError(
      { code: 50_013, message: 'Missing Permissions' },
      50_013,
      403,
      'POST',
      'https://discord.com/api/v10/webhooks/12/aW50ZXJhY3Rpb246dG9rZW4/messages/@original?wait=true',
      { body: { content: 'words' }, files: [{ name: 'cat.png', data: bytes }] },
    ),
  'a command that Redis refused': () =>
    Object.assign(new Error('OOM command not allowed'), {
      command: { name: 'hset', args: ['key', bytes, String(bytes)] },
    }),
  'a cause': () => new Error('outer', { cause: Object.assign(new Error('inner'), { bytes }) }),
  'several at once': () => new AggregateError([Object.assign(new Error('one'), { bytes })], 'all'),
  'what has a toJSON': () => Object.assign(new Error('x'), { toJSON: () => ({ bytes }) }),
  'what only looks like one': () => ({ message: 'x', stack: 'y', requestBody: bytes }),
  'no error': () => ({ deep: { deeper: { deepest: { bytes } } }, bytes: [bytes, bytes.buffer] }),
  'an image itself': () => bytes,
  'a text of bytes': () => new Error(bytes.toString('base64')),
  'one whose fields throw': () =>
    Object.defineProperty(new Error('x'), 'code', {
      get() {
        throw new Error('no');
      },
    }),
};

describe.each(Object.entries(errors))('%s', (_, make) => {
  test.each([
    ['as a field', (log: Log) => log.error({ err: make() }, 'x')],
    ['under another name', (log: Log) => log.error({ cause: make(), list: [make()] }, 'x')],
    ['alone', (log: Log) => log.error(make() as object)],
    [
      'in a sentence',
      (log: Log) => log.error('%s %o %j' as string, ...([make(), make(), make()] as never[])),
    ],
    ['of a child', (log: Log) => log.child({ err: make() }).error('x')],
  ])('is logged %s in a small line without bytes, names and tokens', (_, write) => {
    const [line, ...others] = logged(write);
    expect(others).toEqual([]);
    expect(Buffer.byteLength(line!)).toBeLessThanOrEqual(LONGEST_LINE);
    for (const trace of [...traces, 'cat.png', 'aW50ZXI']) expect(line).not.toContain(trace);
  });
});

test('an error has its type, message, code, status, method, route and stack, and no more', () => {
  const [line] = logged((log) => log.error({ err: errors['a refusal of Discord’s']!() }, 'x'));
  expect(JSON.parse(line!).err).toEqual({
    type: 'DiscordAPIError[50013]',
    message: 'Missing Permissions',
    code: 50_013,
    status: 403,
    method: 'POST',
    route: '/api/v10/webhooks/12/[redacted]/messages/@original',
    stack: expect.stringContaining('createLog.test.ts'),
  });
});

test.each([
  ['one long text', () => ({ text: 'word '.repeat(100_000) })],
  [
    'many texts',
    () => Object.fromEntries(Array.from({ length: 99 }, (_, k) => [k, '卷积'.repeat(999)])),
  ],
  ['texts within texts', () => ({ list: Array(99).fill(Array(99).fill('"\\\0'.repeat(999))) })],
  ['a long message', () => new Error('卷 积'.repeat(100_000))],
])('a line of %s is at most 16 KiB, and still JSON', (_, make) => {
  const [line] = logged((log) => log.error(make(), 'the event'));
  expect(Buffer.byteLength(line!)).toBeLessThanOrEqual(LONGEST_LINE);
  expect(JSON.parse(line!)).toMatchObject({ level: 'error', msg: 'the event' });
});

test('a hostile text is cleaned in no time', () => {
  const start = performance.now();
  for (const text of [
    'a.'.repeat(1e6),
    `https://${'@'.repeat(1e6)}`,
    'x'.repeat(1e6),
    '-'.repeat(1e6),
  ]) {
    logged((log) => log.error({ text }, text));
  }
  expect(performance.now() - start).toBeLessThan(5000);
});
