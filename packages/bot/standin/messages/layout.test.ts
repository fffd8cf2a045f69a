import { type DiscordAPIError, REST, Routes } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../../src/testing/startTestBot.js';
import type { Standin } from '../Standin.js';
import { startStandin } from '../startStandin.js';

let discord: Standin;
let rest: REST;
const flags = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const media = (name: string) => ({ media: { url: `attachment://${name}` } });
const container = (...components: object[]) => ({ type: 17, components });

beforeAll(async () => {
  discord = await startStandin();
  rest = new REST({ api: discord.api }).setToken(discord.token);
});
afterAll(() => discord?.stop());

const post = (body: object, names: readonly string[] = []) => {
  const files = names.map((name) => ({ name, data: Buffer.from(png) }));
  return rest.post(Routes.channelMessages(discord.channel.id), { body, files }) as Promise<{
    id: string;
  }>;
};
const edit = (id: string, body: object) =>
  rest.patch(Routes.channelMessage(discord.channel.id, id), { body });
const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    ({ status }: DiscordAPIError) => status,
  );

describe('a message in the new layout', () => {
  test('shows its files, which are no longer among its attachments', async () => {
    const gallery = { type: 12, items: [{ ...media('a.png'), description: 'A', spoiler: true }] };
    const posted = await post({ flags, components: [container(text('x'), gallery)] }, [
      'a.png',
      'b.png',
    ]);
    expect(posted).toMatchObject({
      attachments: [{ filename: 'b.png' }],
      components: [
        {
          id: 1,
          components: [
            { id: 2, content: 'x' },
            {
              id: 3,
              items: [
                {
                  description: 'A',
                  spoiler: true,
                  media: {
                    url: expect.stringMatching(/^http:.*a\.png\?ex=/),
                    attachment_id: expect.any(String),
                    width: 2,
                    content_type: 'image/png',
                  },
                },
              ],
            },
          ],
        },
      ],
    });
    // The file is still there: a later layout can show it again.
    const edited = await edit(posted.id, {
      components: [{ type: 13, file: media('a.png').media }],
    });
    expect(edited).toMatchObject({ attachments: [{ filename: 'b.png' }], flags });
    expect(await edit(posted.id, { components: [text('y')] })).toMatchObject({
      attachments: [{ filename: 'b.png' }, { filename: 'a.png' }],
    });
  });

  test.each<[string, object]>([
    ['content', { content: 'x', components: [text('x')] }],
    ['embeds', { embeds: [{ title: 'x' }], components: [text('x')] }],
    ['41 components', { components: [container(...Array(40).fill(text('x')))] }],
    ['4,001 characters', { components: [text('x'.repeat(2000)), text('x'.repeat(2001))] }],
    ['an empty text', { components: [text('')] }],
    ['a file that is not there', { components: [{ type: 12, items: [media('none.png')] }] }],
    ['a gallery of 11', { components: [{ type: 12, items: Array(11).fill(media('a.png')) }] }],
    ['a section without accessory', { components: [{ type: 9, components: [text('x')] }] }],
    ['a container in a container', { components: [container(container(text('x')))] }],
  ])('is refused with %s', async (_, body) => {
    expect(await statusOf(post({ flags, ...body }, ['a.png']))).toBe(400);
    const { id } = await post({ flags, components: [text('x')] });
    expect(await statusOf(edit(id, body))).toBe(400);
  });

  test('is accepted at the limits', async () => {
    const many = container(...Array(39).fill(text('x')));
    const long = [text('x'.repeat(2000)), text('x'.repeat(2000))];
    for (const components of [[many], long]) {
      expect(await statusOf(post({ flags, components }))).toBe(200);
    }
  });

  test('takes the place of content and embeds only where these are emptied', async () => {
    const { id } = await post({ content: 'x', embeds: [{ title: 'y' }] });
    const body = { flags, components: [text('z')] };
    expect(await statusOf(edit(id, body))).toBe(400);
    expect(await statusOf(edit(id, { ...body, content: null }))).toBe(400);
    const layout = await edit(id, { ...body, content: null, embeds: null });
    expect(layout).toMatchObject({ content: '', embeds: [], flags });
    expect(await edit(id, { components: [text('w')], flags: 0 })).toMatchObject({ flags });
  });
});
