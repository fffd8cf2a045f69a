import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../standin/people/Answer.js';
import type { Fault } from '../../standin/rest/Faults.js';
import { done, png, startTestBot, type TestBot } from '../testing/startTestBot.js';

type Way = (bot: TestBot) => Promise<Answer>;

/** Ways to be answered by a message, and by an interaction, with the path that the answer takes. */
const ways: Readonly<Record<string, readonly [path: RegExp, method: string, ask: Way]>> = {
  'a mention': [
    /^\/channels\/\d+\/messages$/,
    'POST',
    async ({ discord }) => {
      const text = `<@${discord.world.bot.id}>`;
      return (await discord.user('ann').posts({ text, files: [png] })).inquiry.final();
    },
  ],
  'a posted image': [
    /^\/channels\/\d+\/messages$/,
    'POST',
    async ({ discord, on }) => {
      (on as Map<string, null>).set(discord.channel.id, null);
      return (await discord.user('ann').posts({ files: [png] })).inquiry.final();
    },
  ],
  'a direct message': [
    /^\/channels\/\d+\/messages$/,
    'POST',
    async ({ discord }) => {
      const ann = discord.user('ann');
      return (await ann.goesTo(ann.direct).posts({ files: [png] })).inquiry.final();
    },
  ],
  '/convolve': [
    /@original$/,
    'PATCH',
    ({ discord }) => discord.user('ann').runs('convolve', { image: png }),
  ],
};

const causes: readonly [string, Omit<Fault, 'path' | 'method'>, RegExp][] = [
  ['an archived thread', { status: 400, code: 50083 }, /: this thread is archived or locked/],
  ['a locked thread', { status: 400, code: 160005 }, /: this thread is archived or locked/],
  ['a busy channel', { status: 400, code: 20028 }, /: this channel is too busy/],
  ['a filtered link', { status: 400, code: 240000 }, /: Discord’s content filter/],
  ['explicit content', { status: 403, code: 20009 }, /: Discord’s content filter/],
  [
    'a channel that is gone',
    { status: 404, code: 10003 },
    /: its message or channel no longer exists/,
  ],
  ['400', { status: 400 }, /^The answer could not be posted: Discord rejected it/],
  ['403', { status: 403 }, /^The answer could not be posted here\. The bot may lack a permission/],
  ['413', { status: 413 }, /^The answer could not be posted: its file is over the upload limit/],
  [
    '500',
    { status: 500, times: 4 },
    /^The answer could not be posted because of an error at Discord/,
  ],
  ['AutoMod', { status: 400, code: 200_000 }, /^The answer could not be posted: .* AutoMod/],
];

describe.each(Object.entries(ways))('an answer to %s that Discord refuses', (_, way) => {
  const [path, method, ask] = way;

  test.each(causes)('with %s ends in a true sentence', async (_name, fault, expected) => {
    const bot = await startTestBot();
    bot.discord.fails({ ...fault, path, method });
    const { text, files, mentions } = await ask(bot);
    expect(text).toMatch(expected);
    expect([files, mentions]).toEqual([[], []]);
  });

  test('because it is too large is said to be that', async () => {
    const image = new Uint8Array(11 * 1024 * 1024);
    const { text } = await ask(await startTestBot(async () => ({ ...done, image })));
    expect(text).toMatch(/its file is over the upload limit here/);
  });
});

const { AttachFiles, EmbedLinks, ReadMessageHistory, SendMessages } = PermissionFlagsBits;

describe('a permission that is taken away', () => {
  test.each([
    ['Attach Files', AttachFiles, true],
    ['Attach Files', AttachFiles, false],
  ])('%s (%d, known before: %s) is named', async (name, permission, isTold) => {
    for (const way of ['a mention', 'a posted image'] as const) {
      const bot = await startTestBot();
      bot.discord.denies(permission, isTold);
      const { text } = await ways[way]![2](bot);
      if (isTold) expect(text).toMatch(new RegExp(`the bot lacks: ${name}\\.`));
      else expect(text).toMatch(/^The answer could not be posted here. The bot may lack/);
    }
  });

  test('Embed Links is not needed', async () => {
    const bot = await startTestBot();
    bot.discord.denies(EmbedLinks);
    expect((await ways['a mention']![2](bot)).files).toHaveLength(2);
  });

  test('is named in Chinese on a Chinese server', async () => {
    const bot = await startTestBot(undefined, { guildLocale: 'zh-CN' as never });
    bot.discord.denies(AttachFiles);
    expect((await ways['a mention']![2](bot)).text).toMatch(/缺少权限：附加文件/);
  });

  /** What the bot has written into a channel. */
  const written = ({ discord: { world } }: TestBot, channel: string) =>
    [...world.messages.values()]
      .filter(({ author, channel_id }) => author.id === world.bot.id && channel_id === channel)
      .map(({ content }) => content);

  test('Read Message History is named without a reference', async () => {
    const bot = await startTestBot();
    const { discord } = bot;
    discord.denies(ReadMessageHistory);
    const ann = discord.user('ann');
    await ann.posts({ text: `<@${discord.world.bot.id}>`, files: [png] });
    await expect
      .poll(() => written(bot, discord.channel.id))
      .toEqual([expect.stringMatching(new RegExp(`^<@${ann.user.id}> .*Read Message History`))]);
  });

  test.each([true, false])(
    'Send Messages (known before: %s) is told directly to who mentioned the bot, once',
    async (isTold) => {
      const bot = await startTestBot();
      const { discord } = bot;
      discord.denies(SendMessages, isTold);
      const ann = discord.user('ann');
      const text = `<@${discord.world.bot.id}>`;
      for (let k = 0; k < 3; k++) await ann.posts({ text, files: [png] });
      await expect.poll(() => written(bot, ann.direct.id)).toHaveLength(1);
      await discord.user('bob').posts({ text, files: [png] });
      await expect.poll(() => written(bot, discord.user('bob').direct.id)).toHaveLength(1);
      const [told, ...others] = written(bot, ann.direct.id);
      const reason = isTold ? /the bot lacks: Send Messages/ : /The bot may lack a permission/;
      expect(told).toMatch(reason);
      expect(told).toContain(`<#${discord.channel.id}>`);
      expect([others, written(bot, discord.channel.id)]).toEqual([[], []]);
    },
  );

  test('Send Messages is not told to those who have not asked the bot', async () => {
    const bot = await startTestBot();
    const { discord } = bot;
    (bot.on as Map<string, null>).set(discord.channel.id, null);
    discord.denies(SendMessages);
    const ann = discord.user('ann');
    await ann.posts({ files: [png] });
    await ann.runs('help');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(written(bot, ann.direct.id)).toEqual([]);
  });
});
