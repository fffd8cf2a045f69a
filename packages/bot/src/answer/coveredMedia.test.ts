import { expect, test } from 'vitest';
import { coveredMedia } from './coveredMedia.js';

const url = 'https://cdn.example/1/a.png?ex=1&hm=2';
const of = (part: object) => [...coveredMedia([{ toJSON: () => part }])];

test.each([
  ['an item of a gallery', { items: [{ media: { url, attachment_id: '7' }, spoiler: true }] }],
  [
    'a container',
    { spoiler: true, components: [{ items: [{ media: { url, attachment_id: '7' } }] }] },
  ],
  [
    'a thumbnail',
    { components: [], accessory: { media: { url, attachment_id: '7' }, spoiler: true } },
  ],
  ['a file', { file: { url, attachment_id: '7' }, spoiler: true }],
])('%s that is covered names its file', (_, part) => {
  expect(of(part)).toEqual(['https://cdn.example/1/a.png', '7']);
});

test('what is not covered names none', () => {
  expect(of({ components: [{ items: [{ media: { url } }] }, { content: 'x' }] })).toEqual([]);
});
