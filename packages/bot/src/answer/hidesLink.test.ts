import { expect, test } from 'vitest';
import { hidesLink } from './hidesLink.js';

const url = 'https://example.com/cat';

test.each([
  ['', false],
  [url, false],
  [`||${url}||`, true],
  [`look: || a cat \n ${url} || !`, true],
  ['||https://example.com/CAT/||', true],
  [`||https://example.com/dog|| and ${url}`, false],
  [`||https://example.com/dog|| and [it](${url}).`, false],
  [`||words|| and more`, false],
  [`|| ${url}`, false],
  [`${url} || ${url}`, false],
  [`||${url}|| ${url}2`, true],
  [`|| \`||\` ${url} ||`, true],
  [`|| \\|| ${url} ||`, true],
  [`\`||\` ${url} \`||\``, false],
])('of %j an embed of the link is hidden: %s', (content, expected) => {
  expect(hidesLink(content, url)).toBe(expected);
});

test('an embed whose link is not known is hidden where any link is', () => {
  expect(hidesLink(`||${url}||`, null)).toBe(true);
  expect(hidesLink(url, null)).toBe(false);
});
