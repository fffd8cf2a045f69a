import { correlate, display, edgeMap, kernel, toGray } from '@convolve/core';
import { readImage } from '@convolve/core/node';
import { type APIContainerComponent, Locale } from 'discord-api-types/v10';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { animation, countDifferences, differences, grays, jpeg, small } from './setup/images.js';
import { expectOneAnswerEach, startTestBot, type TestBot } from './setup/startTestBot.js';

let bot: TestBot;
const ann = () => bot.discord.user('ann');

beforeAll(async () => {
  bot = await startTestBot();
});
afterEach(() => expectOneAnswerEach(bot));
afterAll(() => bot?.stop());

describe('/convolve', () => {
  test('answers a JPEG with the edge map of the core, its source small beside it', async () => {
    const answer = await ann().runs('convolve', { image: { name: 'alps.jpg', bytes: jpeg } });
    const [edges, source] = answer.files;
    expect(await differences(edges, jpeg)).toBe(0);
    expect(edges).toMatchObject({ name: 'sobel.png', width: 1024, height: 484, spoiler: false });
    expect(edges!.description).toContain('Sobel of alps.jpg');
    expect(source).toMatchObject({ name: 'source.png', description: 'The original: alps.jpg' });
    const [section, gallery] = (answer.components[0] as APIContainerComponent).components;
    expect(section).toMatchObject({ accessory: { media: { url: source!.url } } });
    expect(gallery).toMatchObject({ items: [{ media: { url: edges!.url } }] });
    expect(answer.text).toMatch(/^### Sobel\n[\s\S]*\[\[-1 {2}0 {2}1\][\s\S]*1024 × 484 · \d+ ms/);
    expect(answer).toMatchObject({ ephemeral: false, mentions: [] });
  });

  test.each(['png', 'webp', 'gif', 'avif', 'tiff'] as const)('answers a %s', async (format) => {
    const image = { name: `alps.${format}`, bytes: await small(format) };
    const answer = await ann().runs('convolve', { image, kernel: 'prewitt', border: 'wrap' });
    const options = { operator: 'prewitt', border: 'wrap' } as const;
    expect(await differences(answer.files[0], image.bytes, options)).toBe(0);
  });

  test('lays a kernel of the catalogue on it, shown as the kernel suggests', async () => {
    const image = await small('png');
    const answer = await ann().runs('convolve', { image, kernel: 'laplacian-4' });
    const { matrix, display: how } = kernel('laplacian-4');
    const options = { mode: 'same', border: 'reflect' } as const;
    const { data } = display(correlate(toGray(await readImage(image)), matrix, options), how);
    expect(countDifferences(await grays(answer.files[0]!.bytes), data)).toBe(0);
    expect(answer.text).toContain('[[ 0  1  0]');
  });

  test('lays a typed kernel on it', async () => {
    const image = await small('png');
    const answer = await ann().runs('convolve', { image, matrix: '[1 0 -1; 2 0 -2; 1 0 -1]' });
    const turned = [1, 2, 1].map((weight) => [weight, 0, -weight]);
    const options = { mode: 'same', border: 'reflect' } as const;
    const result = correlate(toGray(await readImage(image)), turned, options);
    const { data } = display(result, 'signed');
    expect(countDifferences(await grays(answer.files[0]!.bytes), data)).toBe(0);
  });

  test('colours the result', async () => {
    const answer = await ann().runs('convolve', { image: await small('png'), colormap: 'viridis' });
    const { channels } = await sharp(answer.files[0]!.bytes).stats();
    expect(channels[0]!.mean).not.toBe(channels[2]!.mean);
  });

  test.each(['gif', 'webp'] as const)('answers every frame of an animated %s', async (format) => {
    const bytes = await animation(format);
    const answer = await ann().runs('convolve', { image: { name: `moves.${format}`, bytes } });
    const [edges] = answer.files;
    expect(edges!.name).toBe(`sobel.${format}`);
    const { pages, delay } = await sharp(edges!.bytes).metadata();
    expect({ pages, delay }).toEqual({ pages: 4, delay: [120, 120, 120, 120] });
    expect(answer.text).toContain('32 × 32, 4 frames');
    const [first, last] = await Promise.all([0, 3].map((page) => grays(edges!.bytes, page)));
    expect(first).not.toEqual(last);
    const source = await sharp(bytes, { page: 3 }).png().toBuffer();
    const { data } = edgeMap(toGray(await readImage(new Uint8Array(source))));
    expect(countDifferences(last!, data)).toBe(0);
  });

  test('answers the first frame of an animation with too many, and says so', async () => {
    const bytes = await animation('gif', 501);
    const answer = await ann().runs('convolve', { image: { name: 'long.gif', bytes } });
    expect(answer.files[0]!.name).toBe('sobel.png');
    expect(answer.text).toContain('Animated image: only the first of 501 frames was processed.');
  });

  test('answers numbers alone with the lesson’s result as NumPy prints it, and a heat map', async () => {
    const matrix = JSON.stringify(Array(6).fill([10, 10, 10, 0, 0, 0]));
    const kernel = '[[1,0,-1],[1,0,-1],[1,0,-1]]';
    const answer = await ann().runs('convolve', { matrix, kernel });
    expect(answer.text).toContain(
      '```\n[[ 0 30 30  0]\n [ 0 30 30  0]\n [ 0 30 30  0]\n [ 0 30 30  0]]\n```',
    );
    expect(answer.text).toMatch(/mode valid · \d+ ms$/);
    expect(answer.files[0]!.description).toMatch(/heat map/i);
    const same = await ann().runs('convolve', { matrix, kernel, border: 'edge' });
    expect(same.text).toContain('[[ 0  0 30 30  0  0]');
    expect(same.text).toMatch(/mode same, border edge · \d+ ms$/);
  });

  test('says that a kernel is larger than the numbers', async () => {
    const answer = await ann().runs('convolve', { matrix: '1 2 3', kernel: 'box-3' });
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('The kernel (3 × 3) is larger than the matrix (1 × 3)'),
    });
  });

  test('answers only the person who wants it so', async () => {
    const answer = await ann().runs('convolve', { image: await small('png'), public: false });
    expect(answer).toMatchObject({ ephemeral: true });
    expect(answer.files).toHaveLength(2);
  });

  test('answers in the language of the person', async () => {
    const lin = bot.discord.user('lin', { locale: Locale.ChineseCN });
    const answer = await lin.runs('convolve', { image: await small('png') });
    expect(answer.text).toMatch(/毫秒/);
    const refused = await lin.runs('convolve');
    expect(refused).toMatchObject({ text: expect.stringContaining('提供图片'), ephemeral: true });
  });

  test('keeps a spoiler hidden', async () => {
    const image = { name: 'SPOILER_end.png', bytes: await small('png') };
    const answer = await ann().runs('convolve', { image });
    expect(answer.files.map(({ spoiler }) => spoiler)).toEqual([true, true]);
  });

  test('makes the image smaller where less may be uploaded, and says so', async () => {
    bot.discord.world.uploadLimits.set(bot.discord.channel.id, 100_000);
    const answer = await ann().runs('convolve', {
      image: { name: 'alps.jpg', bytes: jpeg.slice() },
    });
    bot.discord.world.uploadLimits.clear();
    const [edges] = answer.files;
    expect(edges!.width).toBeLessThan(1024);
    expect(answer.text).toContain(`Scaled down to ${edges!.width} × ${edges!.height}`);
  });

  test.each([
    ['nothing', {}, 'Add an image'],
    ['an image twice', { image: jpeg, url: 'https://x.org/y.png' }, 'not both'],
    ['a kernel that is none', { matrix: '1 2', kernel: 'nonsense' }, 'no such kernel'],
    ['a matrix with a fault', { matrix: '[1 2; 3 x]', kernel: 'box' }, 'line 1, column 9'],
  ])('says in words what is wrong with %s', async (_, values, words) => {
    const answer = await ann().runs('convolve', values);
    expect(answer).toMatchObject({ text: expect.stringContaining(words), ephemeral: true });
  });

  test('completes kernels by title and meaning, in both languages', async () => {
    const choices = await ann().types('convolve', 'kernel', 'lapl');
    expect(choices[0]).toMatchObject({ name: expect.stringMatching(/^Laplacian/) });
    const lin = bot.discord.user('lin', { locale: Locale.ChineseCN });
    const chinese = await lin.types('convolve', 'kernel', '拉普拉斯');
    expect(chinese.length).toBeGreaterThan(0);
  });
});

describe('/help', () => {
  test('says what there is, to the person alone', async () => {
    const answer = await ann().runs('help');
    expect(answer).toMatchObject({ ephemeral: true, text: expect.stringContaining('/convolve') });
  });
});

describe('installed for a person', () => {
  test('the commands work in a server where the bot is not', async () => {
    const { world } = bot.discord;
    const elsewhere = world.addGuild('Elsewhere', undefined, false);
    const channel = world.addChannel(elsewhere, 'talk');
    const guest = bot.discord.user('guest');
    world.join(elsewhere, guest.user);
    guest.goesTo(channel);
    const answer = await guest.runs('convolve', { image: await small('png') });
    expect(answer.files).toHaveLength(2);
    const { message, inquiry } = await guest.posts({ files: [await small('png')] });
    inquiry.quiet = true;
    expect((await guest.appliesTo(message, 'Edge map')).files).toHaveLength(2);
    await expect(guest.runs('edges on')).rejects.toThrow('not shown');
  });
});
