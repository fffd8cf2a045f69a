import { Locale } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { storeSticker } from '../standin/cdn/storeSticker.js';
import { animation, differences, jpeg, small } from './setup/images.js';
import { expectOneAnswerEach, startTestBot, type TestBot } from './setup/startTestBot.js';

let bot: TestBot;
const ann = () => bot.discord.user('ann', { keeper: true });
const mention = () => `<@${bot.discord.world.bot.id}>`;

/** Posts what must not be answered, and something after it that is, so that it's sure. */
async function expectSilence(posting: Parameters<ReturnType<typeof ann>['posts']>[0], who = ann()) {
  const { inquiry } = await who.posts(posting);
  inquiry.quiet = true;
  await ann().runs('help');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(inquiry.answers).toEqual([]);
}

describe('with the Message Content intent', () => {
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterEach(() => expectOneAnswerEach(bot));
  afterAll(() => bot?.stop());

  test('Edge map answers up to ten images together', async () => {
    const png = await small('png', 64);
    const files = [{ name: 'alps.jpg', bytes: jpeg }, ...Array(9).fill(png)];
    const { message, inquiry } = await ann().posts({ files });
    inquiry.quiet = true;
    const answer = await ann().appliesTo(message, 'Edge map');
    expect(answer.files).toHaveLength(10);
    expect(await differences(answer.files[0], jpeg)).toBe(0);
    expect(await differences(answer.files[9], png)).toBe(0);
    expect(answer.text).toContain('alps.jpg · 1024 × 484');
  });

  test('Edge map answers attachments, embeds and stickers together, the first ten of them', async () => {
    const png = await small('png', 64);
    const sticker = await small('png', 48);
    const { message: host, inquiry: first } = await ann().posts({ files: [png] });
    const { url } = host.attachments[0]!;
    const { world } = bot.discord;
    const { message, inquiry } = await ann().posts({
      files: [{ name: 'SPOILER_end.png', bytes: png }, ...Array(6).fill(png)],
      embeds: [{ title: 'Link', image: { url, proxy_url: url } }],
      stickers: [
        storeSticker(world, { name: 'wave.png', bytes: sticker }),
        storeSticker(world, { name: 'moves.gif', bytes: await animation('gif') }),
        storeSticker(world, { name: 'eleventh.png', bytes: sticker }),
      ],
    });
    first.quiet = inquiry.quiet = true;
    const { files, text } = await ann().appliesTo(message, 'Edge map');
    expect(files.map(({ name }) => name)).toEqual([
      'SPOILER_sobel-1.png',
      ...Array.from({ length: 8 }, (_, at) => `sobel-${at + 2}.png`),
      'sobel-10.gif',
    ]);
    expect(await differences(files[7], png)).toBe(0);
    expect(await differences(files[8], sticker)).toBe(0);
    expect(text).toMatch(/\nwave · 48 × \d+ · .*\nmoves · 32 × 32, 4 frames/);
  });

  test('a mention in reply to a sticker is answered', async () => {
    const bytes = await small('png', 48);
    const stickers = [storeSticker(bot.discord.world, { name: 'wave.png', bytes })];
    const posted = await bot.discord.user('bob').posts({ stickers });
    posted.inquiry.quiet = true;
    const { inquiry } = await ann().posts({ text: mention(), replyTo: posted.message });
    expect(await differences((await inquiry.final()).files[0], bytes)).toBe(0);
  });

  test('Edge map answers the image of an embed, and says which ones failed', async () => {
    const { message: host, inquiry: first } = await ann().posts({
      files: [await small('png', 64)],
    });
    const { url } = host.attachments[0]!;
    const { message, inquiry } = await ann().posts({
      embeds: [{ title: 'Link', image: { url, proxy_url: url } }],
      files: [{ name: 'broken.png', bytes: jpeg.slice(0, 50) }],
    });
    first.quiet = inquiry.quiet = true;
    const answer = await ann().appliesTo(message, 'Edge map');
    expect(answer.files.map(({ name }) => name)).toEqual(['sobel.png', 'source.png']);
    expect(answer.text).toMatch(/broken\.png/);
  });

  test('Edge map says that there is no image', async () => {
    const { message, inquiry } = await ann().posts({ text: 'words' });
    inquiry.quiet = true;
    const answer = await ann().appliesTo(message, 'Edge map');
    expect(answer).toMatchObject({
      text: expect.stringContaining('contains no image I can read'),
      ephemeral: true,
    });
  });

  test('images are not answered unasked before /edges on, and after /edges off', async () => {
    const files = [await small('png')];
    await expectSilence({ files });
    expect((await ann().runs('edges on')).text).toContain('I’ll reply to every image');
    const { inquiry, message } = await ann().posts({ files });
    const answer = await inquiry.final();
    expect(answer.message.message_reference?.message_id).toBe(message.id);
    expect(await differences(answer.files[0], files[0]!)).toBe(0);
    expect(answer.mentions).toEqual([]);
    await expectSilence({ text: 'no image' });
    expect((await ann().runs('edges on')).text).toContain('Already on');
    expect((await ann().runs('edges off')).text).toContain('no longer');
    await expectSilence({ files });
  });

  test('a channel stays on over a restart', async () => {
    await ann().runs('edges on');
    await bot.restart();
    const { inquiry } = await ann().posts({ files: [await animation('gif')] });
    expect((await inquiry.final()).files[0]!.name).toBe('sobel.gif');
    await ann().runs('edges off');
  });

  test('only those who may manage the channel turn it on', async () => {
    await expect(bot.discord.user('bob').runs('edges on')).rejects.toThrow('permissions');
  });

  test('a mention with an image, or in reply to one, is answered', async () => {
    const files = [await small('png')];
    const direct = await ann().posts({ text: `${mention()} please`, files });
    expect((await direct.inquiry.final()).files).toHaveLength(2);
    const bob = bot.discord.user('bob');
    const posted = await bob.posts({ files });
    posted.inquiry.quiet = true;
    const { inquiry } = await ann().posts({ text: mention(), replyTo: posted.message });
    const answer = await inquiry.final();
    expect(await differences(answer.files[0], files[0]!)).toBe(0);
    const lost = await ann().posts({ text: mention() });
    expect((await lost.inquiry.final()).files).toEqual([]);
  });

  test('a direct message with an image is answered', async () => {
    const bob = bot.discord.user('bob');
    const here = bob.channel;
    const { inquiry } = await bob.goesTo(bob.direct).posts({ files: [await small('webp')] });
    expect((await inquiry.final()).files).toHaveLength(2);
    bob.goesTo(here);
  });

  test('bots are not answered', async () => {
    const robot = bot.discord.user('robot');
    robot.user.bot = true;
    await expectSilence({ text: mention(), files: [await small('png')] }, robot);
  });

  test('a reply in a server speaks the language of the server', async () => {
    const { world } = bot.discord;
    Object.assign(bot.discord.guild.data, { preferred_locale: Locale.ChineseCN });
    await bot.restart();
    const { inquiry } = await ann().posts({ text: mention(), files: [await small('png')] });
    expect((await inquiry.final()).text).toContain('毫秒');
    Object.assign(bot.discord.guild.data, { preferred_locale: Locale.EnglishUS });
    expect(world.messageContentAllowed).toBe(true);
    await bot.restart();
  });
});

describe('without the Message Content intent', () => {
  beforeAll(async () => {
    bot = await startTestBot({ standin: { messageContent: false } });
  });
  afterEach(() => expectOneAnswerEach(bot));
  afterAll(() => bot?.stop());

  test('the bot starts all the same, and /edges on says what is missing', async () => {
    expect(bot.bot.seesMessages).toBe(false);
    const { text } = await ann().runs('edges on');
    expect(text).toContain('Message Content Intent');
    await expectSilence({ files: [await small('png')] });
  });

  test('mentions and commands go on working', async () => {
    const { inquiry } = await ann().posts({ text: mention(), files: [await small('png')] });
    expect((await inquiry.final()).files).toHaveLength(2);
    const { message, inquiry: other } = await ann().posts({ files: [await small('png')] });
    other.quiet = true;
    expect((await ann().appliesTo(message, 'Edge map')).files).toHaveLength(2);
  });

  test('a reply to an image that is hidden from the bot leads to Edge map', async () => {
    const files = [await small('png')];
    const posted = await bot.discord.user('bob').posts({ files });
    posted.inquiry.quiet = true;
    const { inquiry } = await ann().posts({ text: mention(), replyTo: posted.message });
    expect((await inquiry.final()).text).toContain('Apps → Edge map');
  });

  test('a reply to an answer of the bot is answered', async () => {
    const own = await ann().posts({ text: mention(), files: [await small('png')] });
    const { message } = await own.inquiry.final();
    const { inquiry } = await ann().posts({ text: mention(), replyTo: message });
    expect((await inquiry.final()).files.length).toBeGreaterThan(0);
  });
});
