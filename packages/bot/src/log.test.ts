import { expect, test } from 'vitest';
import { createLog } from './log.js';

function logged(write: (log: ReturnType<typeof createLog>) => void): string[] {
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

test('addresses lose their query, fragment and user info', () => {
  const url = 'https://me:pw@cdn.discordapp.com/attachments/1/2/a.png?ex=66&is=65&hm=abc#x';
  const [line] = logged((log) => log.info({ url, text: `got "${url}" twice ${url}` }, 'x'));
  expect(JSON.parse(line!)).toMatchObject({
    url: 'https://cdn.discordapp.com/attachments/1/2/a.png',
    text: 'got "https://cdn.discordapp.com/attachments/1/2/a.png" twice https://cdn.discordapp.com/attachments/1/2/a.png',
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
