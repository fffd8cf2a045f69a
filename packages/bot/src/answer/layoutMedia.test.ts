import { expect, test } from 'vitest';
import { layoutMedia, shows } from './layoutMedia.js';

const url = 'https://cdn.example/1/a.png?ex=1&hm=2';
const media = { url, attachment_id: '7' };
const of = (part: object) => layoutMedia([{ toJSON: () => part }]);

test.each([
  ['an item of a gallery', { items: [{ media, spoiler: true }] }],
  ['a container', { spoiler: true, components: [{ items: [{ media }] }] }],
  ['a thumbnail', { components: [], accessory: { media, spoiler: true } }],
  ['a file', { file: media, spoiler: true }],
])('%s that is covered covers its file', (_, part) => {
  expect(of(part)).toEqual([{ ...media, covered: true }]);
});

test('what is not covered is found all the same', () => {
  const part = { components: [{ items: [{ media: { url } }] }, { content: 'x' }] };
  expect(of(part)).toEqual([{ url, covered: false }]);
});

test('a file is known by its id, or by its address whatever signs it', () => {
  const shown = { ...media, covered: false };
  expect(shows(shown, { id: '7', url: 'https://elsewhere/' })).toBe(true);
  expect(shows(shown, { id: '8', url: 'https://cdn.example/1/a.png?ex=3' })).toBe(true);
  expect(shows(shown, { id: '8', url: 'https://cdn.example/1/b.png?ex=1' })).toBe(false);
});
