import { type DiscordAPIError, REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Standin } from '../Standin.js';
import { startStandin } from '../startStandin.js';

let discord: Standin;
let rest: REST;
let messages: `/${string}`;

beforeAll(async () => {
  discord = await startStandin({ rateLimit: { limit: 4, windowMs: 400 } });
  rest = new REST({ api: discord.api, retries: 2 }).setToken(discord.token);
  messages = Routes.channelMessages(discord.channel.id);
});

afterAll(() => discord?.stop());

const failure = (promise: Promise<unknown>): Promise<DiscordAPIError> =>
  promise.then(
    () => Promise.reject(new Error('it should have failed')),
    (error) => error,
  );

describe('the REST API', () => {
  test('knows the bot by its token only', async () => {
    expect(await rest.get(Routes.user())).toMatchObject({ username: 'Convolve', bot: true });
    const stranger = new REST({ api: discord.api }).setToken('x');
    expect(await failure(stranger.get(Routes.user()))).toMatchObject({ status: 401 });
  });

  test('posts, reads, changes and deletes a message with files', async () => {
    const files = [
      { name: 'a.txt', data: Buffer.from('A') },
      { name: 'SPOILER_b.txt', data: Buffer.from('B') },
    ];
    const body = { content: 'two', attachments: [{ id: '1', description: 'the second' }] };
    const posted = (await rest.post(messages, { body, files })) as {
      id: string;
      attachments: { id: string; url: string }[];
    };
    expect(posted).toMatchObject({
      content: 'two',
      attachments: [
        { filename: 'a.txt', size: 1 },
        { filename: 'SPOILER_b.txt', description: 'the second' },
      ],
    });
    const [a, b] = posted.attachments;
    expect(a!.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/attachments\/\d+\/\d+\/a\.txt\?ex=.*&hm=/);
    expect(await (await fetch(a!.url)).text()).toBe('A');

    const one = Routes.channelMessage(discord.channel.id, posted.id);
    const edited = await rest.patch(one, { body: { attachments: [{ id: b!.id }] } });
    expect(edited).toMatchObject({ content: 'two', attachments: [{ id: b!.id }] });
    expect(await rest.get(one)).toMatchObject({ attachments: [{ id: b!.id }] });
    await rest.delete(one);
    expect(await failure(rest.get(one))).toMatchObject({ status: 404, code: 10_008 });
  });

  test('serves files only at addresses that are signed and have not expired', async () => {
    const { message } = await discord.user('ann').posts({ files: [new Uint8Array([1, 2, 3])] });
    const { url } = message.attachments[0]!;
    const [bare] = url.split('?') as [string];
    const later = url.replace(/ex=\w+/, 'ex=7fffffff');
    for (const wrong of [bare, later, url.replace(/hm=\w/, 'hm=x')]) {
      const { status } = await fetch(wrong);
      expect(status, wrong).toBe(404);
    }
    const body = { attachment_urls: [bare] };
    const { refreshed_urls } = (await rest.post('/attachments/refresh-urls', { body })) as {
      refreshed_urls: { refreshed: string }[];
    };
    for (const right of [url, refreshed_urls[0]!.refreshed]) {
      expect((await fetch(right)).status, right).toBe(200);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    expect((await fetch(url)).status).toBe(404);
    vi.useRealTimers();
  });

  test('makes discord.js wait when a bucket is empty, without a refusal', async () => {
    const refused: unknown[] = [];
    rest.on('rateLimited', (limit) => refused.push(limit));
    const posts = Array.from({ length: 6 }, (_, n) =>
      rest.post(messages, { body: { content: `${n}` } }),
    );
    expect(await Promise.all(posts)).toHaveLength(6);
    expect(refused.length).toBeGreaterThan(0);
  });

  test('refuses with 429 and trouble with 503 as often as it is told, and discord.js tries again', async () => {
    discord.fails({ method: 'GET', path: /^\/users\/@me$/, status: 429, retryAfter: 0.05 });
    discord.fails({ method: 'GET', path: /^\/users\/@me$/, status: 503, times: 2 });
    expect(await rest.get(Routes.user())).toMatchObject({ bot: true });
    expect(discord.faults.served.map(({ status }) => status)).toEqual([429, 503, 503]);
  });

  test.each([
    ['a text of 2001 characters', { content: 'x'.repeat(2001) }],
    ['11 embeds', { embeds: Array(11).fill({ title: 'x' }) }],
    [
      'an embed of more than 6000 characters',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(4000) }] },
    ],
    ['a custom id of 101 characters', { components: [row(button('x'.repeat(101)))] }],
    ['the same custom id twice', { components: [row(button('x'), button('x'))] }],
    ['a menu of 26 options', { components: [row(menu(26))] }],
    ['content with the new layout', { content: 'x', flags: 1 << 15 }],
    [
      'an alt text of 1025 characters',
      { content: 'x', attachments: [{ id: 0, description: 'x'.repeat(1025) }] },
    ],
  ])('refuses %s', async (_, body) => {
    expect(await failure(rest.post(messages, { body }))).toMatchObject({
      status: 400,
      code: 50_035,
    });
  });

  test('refuses a message of nothing, and a file over the limit of the place', async () => {
    expect(await failure(rest.post(messages, { body: {} }))).toMatchObject({ code: 50_006 });
    discord.world.uploadLimits.set(discord.channel.id, 10);
    const files = [{ name: 'a.txt', data: Buffer.alloc(11) }];
    expect(await failure(rest.post(messages, { files }))).toMatchObject({
      status: 413,
      code: 40_005,
    });
    discord.world.uploadLimits.delete(discord.channel.id);
  });

  test('keeps the ids of commands that are registered again', async () => {
    const route = Routes.applicationCommands(discord.world.bot.id);
    const body = [
      { name: 'a', description: 'A' },
      { name: 'Look', type: 3 },
    ];
    const first = (await rest.put(route, { body })) as { id: string }[];
    const second = (await rest.put(route, { body })) as { id: string }[];
    expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(await rest.get(route)).toMatchObject(body);
    const wrong = rest.put(route, { body: [{ name: 'A b', description: 'x'.repeat(101) }] });
    expect(await failure(wrong)).toMatchObject({ code: 50_035 });
  });
});

function row(...components: object[]) {
  return { type: 1, components };
}

function button(custom_id: string) {
  return { type: 2, style: 2, label: 'x', custom_id };
}

function menu(count: number) {
  const options = Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
  return { type: 3, custom_id: 'menu', options };
}
