import { Collection, StickerFormatType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { findImages, type MessageParts } from './findImages.js';

interface Parts {
  readonly content?: string;
  readonly attachments?: readonly object[];
  readonly embeds?: readonly object[];
  readonly stickers?: readonly object[];
  readonly components?: readonly object[];
  readonly forwarded?: Parts;
}

/** A message as discord.js has it. */
function message({
  content,
  attachments = [],
  embeds = [],
  stickers = [],
  components = [],
  forwarded,
}: Parts): MessageParts {
  const collected = (items: readonly object[]) =>
    new Collection(items.map((item, index) => [String(index), item]));
  return {
    content,
    attachments: collected(attachments),
    embeds: embeds.map((embed) => ({ data: embed, ...embed })),
    stickers: collected(stickers),
    components: components.map((part) => ({ toJSON: () => part })),
    messageSnapshots: collected(forwarded ? [message(forwarded)] : []),
  } as unknown as MessageParts;
}

const cdn = 'https://cdn.discordapp.com/attachments/1/2';
const file = (name: string, contentType: string | null = null, spoiler = false) => ({
  url: `${cdn}/${name}`,
  name,
  contentType,
  spoiler,
});
const names = (parts: Parts) => findImages(message(parts)).map(({ name }) => name);

describe('the images of a message', () => {
  test('are its attachments, by their type, or by their name where there is no type', () => {
    const attachments = [
      file('cat.png', 'image/png'),
      file('cat.mp4', 'video/mp4'),
      file('cat', 'image/webp'),
      file('cat.JPG'),
      file('cat.txt'),
      file('cat.svg', 'image/svg+xml'),
    ];
    expect(names({ attachments })).toEqual(['cat.png', 'cat', 'cat.JPG']);
  });

  test('are known to be hidden', () => {
    const attachments = [file('SPOILER_cat.png', 'image/png', true)];
    expect(findImages(message({ attachments }))).toEqual([
      { kind: 'attachment', url: `${cdn}/SPOILER_cat.png`, name: 'SPOILER_cat.png', spoiler: true },
    ]);
  });

  test.each([
    ['cat.png', true],
    ['SPOILER_cat.png', false],
  ])('are known to be hidden by either mark: %s with the flag %s', (name, spoiler) => {
    const attachments = [file(name, 'image/png', spoiler)];
    expect(findImages(message({ attachments }))).toMatchObject([{ name, spoiler: true }]);
    expect(findImages(message({ forwarded: { attachments } }))).toMatchObject([{ spoiler: true }]);
  });

  test('are hidden in embeds of files whose name hides them', () => {
    const embeds = [{ image: { url: `${cdn}/SPOILER_cat.png?ex=1` } }];
    expect(findImages(message({ embeds }))).toMatchObject([{ spoiler: true }]);
  });

  test('are hidden where the link of their embed is covered', () => {
    const url = 'https://example.com/a.png';
    const embeds = [{ url, thumbnail: { url } }];
    const spoilerOf = (content: string) => findImages(message({ content, embeds }))[0]?.spoiler;
    expect(['', url, `||${url}||`].map(spoilerOf)).toEqual([false, false, true]);
  });

  test('are those of its embeds, in Discord’s copy where there is one', () => {
    const proxyURL = 'https://images-ext-1.discordapp.net/external/x/https/example.com/a.png';
    const embeds = [
      { image: { url: 'https://example.com/a.png', proxyURL }, thumbnail: { url: 'https://x/t' } },
      { thumbnail: { url: 'https://example.com/b.png' } },
      { thumbnail: { url: 'https://example.com/still.png' }, video: { url: 'https://x/v.mp4' } },
      {},
    ];
    expect(findImages(message({ embeds }))).toEqual([
      { kind: 'attachment', url: proxyURL, name: 'a.png', spoiler: false },
      { kind: 'url', url: 'https://example.com/b.png', name: 'b.png', spoiler: false },
    ]);
  });

  test('are the stills of GIFs that are shown as videos', () => {
    const url = 'https://media.tenor.com/x/cat.png';
    const proxyURL =
      'https://images-ext-1.discordapp.net/external/x/https/media.tenor.com/x/cat.png';
    const video = { url: 'https://media.tenor.com/x/cat.mp4' };
    const embeds = [{ type: 'gifv', thumbnail: { url, proxyURL }, video }];
    expect(findImages(message({ embeds }))).toEqual([
      { kind: 'attachment', url: proxyURL, name: 'cat.png', spoiler: false },
    ]);
  });

  test('are those of its layout, each once, and not its other files', () => {
    const gallery = {
      items: [
        { media: { url: `${cdn}/a.png?ex=2` } },
        { media: { url: 'https://example.com/b.png' }, spoiler: true },
        { media: { url: 'https://example.com/film', content_type: 'video/mp4' } },
      ],
    };
    const proxy_url = 'https://images-ext-1.discordapp.net/c';
    const media = { url: 'https://example.com/c', proxy_url, content_type: 'image/webp' };
    const section = { components: [{ content: 'text' }], accessory: { media } };
    const components = [{ components: [gallery, section] }];
    const attachments = [file('a.png', 'image/png')];
    expect(findImages(message({ attachments, components }))).toEqual([
      { kind: 'attachment', url: `${cdn}/a.png`, name: 'a.png', spoiler: false },
      { kind: 'url', url: 'https://example.com/b.png', name: 'b.png', spoiler: true },
      { kind: 'attachment', url: proxy_url, name: 'c', spoiler: false },
    ]);
  });

  test('are its stickers, but not those drawn from Lottie', () => {
    const stickers = [
      StickerFormatType.PNG,
      StickerFormatType.APNG,
      StickerFormatType.Lottie,
      StickerFormatType.GIF,
    ].map((format) => ({
      format,
      name: `s${format}`,
      url: `https://cdn.discordapp.com/s/${format}`,
    }));
    expect(names({ stickers })).toEqual(['s1', 's2', 's4']);
  });

  test('are also those of a message that it forwards', () => {
    expect(names({ forwarded: { attachments: [file('cat.png', 'image/png')] } })).toEqual([
      'cat.png',
    ]);
  });

  test('are at most ten, each once', () => {
    const attachments = Array.from({ length: 12 }, (_, index) => file(`${index}.png`, 'image/png'));
    expect(names({ attachments })).toHaveLength(10);
    const twice = [file('cat.png', 'image/png'), file('cat.png', 'image/png')];
    expect(names({ attachments: twice })).toEqual(['cat.png']);
  });
});

test('a file that the layout of a message covers is hidden, whatever its flag says', () => {
  const covered = { items: [{ media: { url: `${cdn}/a.png?ex=1` }, spoiler: true }] };
  const parts = { attachments: [file('a.png'), file('b.png')], components: [covered] };
  expect(findImages(message(parts)).map(({ spoiler }) => spoiler)).toEqual([true, false]);
});
