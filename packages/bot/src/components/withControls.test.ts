import { ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Row } from '../controls/controlRows.js';
import { withControls } from './withControls.js';

const rows: Row[] = [{ type: ComponentType.ActionRow, components: [] }];
const of = (component: object) => withControls({ components: [component] as never }, rows);

test('a layout is sent again with its files by name and without what Discord has added', () => {
  const url = 'https://cdn.example/attachments/1/2/sobel.png?ex=1';
  const media = { id: '7', url, proxy_url: url, width: 2, height: 2, attachment_id: '7' };
  const sent = of({
    id: 1,
    type: ComponentType.Container,
    accent_color: 5,
    spoiler: false,
    components: [
      {
        id: 2,
        type: ComponentType.Section,
        components: [{ id: 3, type: ComponentType.TextDisplay, content: 'x' }],
        accessory: { id: 4, type: ComponentType.Thumbnail, media, description: 'y' },
      },
      { id: 5, type: ComponentType.MediaGallery, items: [{ media, spoiler: true }] },
      { id: 6, type: ComponentType.File, file: media, name: 'result.txt', size: 3 },
      { id: 7, type: ComponentType.ActionRow, components: [] },
    ],
  });
  const named = { url: 'attachment://sobel.png' };
  expect(sent.components).toEqual([
    {
      type: ComponentType.Container,
      accent_color: 5,
      spoiler: false,
      components: [
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: 'x' }],
          accessory: { type: ComponentType.Thumbnail, media: named, description: 'y' },
        },
        { type: ComponentType.MediaGallery, items: [{ media: named, spoiler: true }] },
        { type: ComponentType.File, file: named },
        ...rows,
      ],
    },
  ]);
});

test('an image from elsewhere keeps its address', () => {
  const media = { id: '0', url: 'https://example.org/a.png', proxy_url: 'x' };
  const sent = of({ type: ComponentType.Container, components: [{ items: [{ media }] }] });
  expect(JSON.stringify(sent)).toContain('{"url":"https://example.org/a.png"}');
});

test('an older answer gets rows, and no flag', () => {
  expect(of({ type: ComponentType.ActionRow, components: [] })).toEqual({ components: rows });
});
