import { expect, test } from 'vitest';
import { refreshAddress } from './refreshAddress.js';

const address = 'https://cdn.discordapp.com/attachments/1/2/cat.png';
const signed = `${address}?ex=65d903de&is=65c68ede&hm=1&`;
const end = 0x65d903de * 1000;

test('an address that is still good stays as it is', async () => {
  const post = () => Promise.reject(new Error('must not be asked'));
  expect(await refreshAddress({ post }, signed, end - 1)).toBe(signed);
  for (const other of ['https://example.com/cat.png?ex=65d903de', 'https://example.com/', 'cat']) {
    expect(await refreshAddress({ post }, other, end + 1)).toBe(other);
  }
});

test.each([signed, address])('an expired address is refreshed: %s', async (old) => {
  const refreshed = `${address}?ex=75d903de&is=75c68ede&hm=2&`;
  const asked: unknown[] = [];
  const post = async (...request: unknown[]) => {
    asked.push(request);
    return { refreshed_urls: [{ original: old, refreshed }] };
  };
  expect(await refreshAddress({ post }, old, end + 1)).toBe(refreshed);
  expect(asked).toEqual([['/attachments/refresh-urls', { body: { attachment_urls: [old] } }]]);
});

test('an address that Discord does not refresh is gone', async () => {
  const fails = () => Promise.reject(new Error('404'));
  expect(await refreshAddress({ post: fails }, signed, end + 1)).toBeUndefined();
  const nothing = async () => ({ refreshed_urls: [] });
  expect(await refreshAddress({ post: nothing }, signed, end + 1)).toBeUndefined();
});
