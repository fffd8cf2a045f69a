import { encodePng } from '@convolve/core/png';
import { PermissionFlagsBits, REST, StickerFormatType } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import type { Standin } from '../standin/Standin.js';
import { type StandinOptions, startStandin } from '../standin/startStandin.js';
import { registerCommands } from './registerCommands.js';
import type { ChannelSettings } from './settings/ChannelSettings.js';
import { type RunningBot, startBot } from './startBot.js';
import { type Job, JobFailure, type Result, type Work } from './work/job.js';

const png = encodePng({ width: 2, height: 2, data: new Uint8Array(16).fill(255) });

const done: Result = {
  picture: png,
  extension: 'png',
  thumbnail: png,
  width: 2,
  height: 2,
  frames: 1,
  notes: [],
  milliseconds: { wait: 0, download: 1, decode: 1, compute: 1, encode: 1 },
};

let discord: Standin;
let bot: RunningBot;
let jobs: Job[];
let on: Set<string>;

/** Starts a Discord and the bot with work that only notes its jobs. */
async function start(
  run: Work['run'] = async ({ input }) =>
    input.kind === 'matrix' ? { ...done, text: '[[0 13]]' } : done,
  options: StandinOptions = {},
) {
  jobs = [];
  on = new Set();
  const work: Work = {
    run(job, onStage) {
      jobs.push(job);
      return run(job, onStage);
    },
    stop: async () => {},
  };
  const settings: ChannelSettings = {
    isOn: async (channel) => on.has(channel),
    turnOn: async (channel) => !on.has(channel) && on.add(channel) !== undefined,
    turnOff: async (channel) => on.delete(channel),
    forgetGuild: async () => {},
    channelsOf: async () => [],
    close: async () => {},
  };
  discord = await startStandin({
    patience: 8000,
    isProgress: ({ content }) => content.endsWith('…'),
    ...options,
  });
  const config = { token: discord.token, api: discord.api };
  bot = await startBot({ config, work, settings, log: pino({ level: 'silent' }) });
  await registerCommands(new REST({ api: discord.api }).setToken(discord.token));
}

afterEach(async () => {
  await bot?.stop();
  await discord?.stop();
});

const fails: Work['run'] = async () => {
  throw new JobFailure('picture-broken', 'bad CRC');
};

describe('/convolve', () => {
  test('hands the picture and the options to the work, and shows what comes back', async () => {
    await start();
    const ann = discord.user('ann');
    const answer = await ann.runs('convolve', { image: png, kernel: 'box-3', border: 'wrap' });
    expect(answer.embeds[0]?.title).toBe('Box 3×3');
    expect(answer.files.map(({ name }) => name)).toEqual(['box-3.png', 'source.png']);
    expect(answer.files[0]?.bytes).toEqual(png);
    expect(answer.ephemeral).toBe(false);
    expect(jobs).toMatchObject([
      {
        person: ann.user.id,
        input: { kind: 'attachment', name: 'picture.png' },
        recipe: { kernel: 'box-3', border: 'wrap', display: null, colormap: null },
        uploadLimit: 10 * 1024 * 1024,
      },
    ]);
  });

  test('is for the person only where that is asked for', async () => {
    await start();
    const answer = await discord.user('ann').runs('convolve', { image: png, public: false });
    expect(answer.ephemeral).toBe(true);
  });

  test('answers numbers with numbers', async () => {
    await start();
    const inquiry = await discord
      .user('ann')
      .asks('convolve', { matrix: '[[1, 2]]', kernel: '1 -1' });
    const { embeds } = await inquiry.final();
    expect(embeds[0]?.description).toContain('[[0 13]]');
    expect(jobs[0]).toMatchObject({
      input: { kind: 'matrix', rows: [[1, 2]] },
      recipe: { kernel: [[1, -1]] },
    });
    expect(inquiry.answers).toHaveLength(1);
  });

  test('says what is wrong with the options to the person only, without any work', async () => {
    await start();
    const inquiry = await discord.user('ann', { locale: 'zh-CN' as never }).asks('convolve', {});
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ ephemeral: true, text: expect.stringMatching(/^请提供图片/) });
    expect(inquiry.answers).toHaveLength(1);
    expect(jobs).toEqual([]);
  });

  test.each([true, false])(
    'that fails is told to the person only (public: %s)',
    async (isPublic) => {
      await start(fails);
      const values = { image: png, public: isPublic };
      const inquiry = await discord.user('ann').asks('convolve', values);
      const answer = await inquiry.final();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe(
        `The picture is damaged and cannot be decoded.\n-# Job \`${jobs[0]?.id}\``,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(inquiry.answers).toHaveLength(1);
    },
  );

  test('that breaks inside is answered in words', async () => {
    await start(() => Promise.reject(new TypeError('of the bot’s own')));
    const answer = await discord.user('ann').runs('convolve', { image: png });
    expect(answer.text).toMatch(/^Something went wrong on the bot’s side\.\n-# Job/);
  });

  test('that is refused by Discord is told to the person', async () => {
    await start(async () => ({ ...done, picture: new Uint8Array(11 * 1024 * 1024) }));
    const answer = await discord.user('ann').runs('convolve', { image: png });
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/could not be posted/),
    });
  });

  test('shows how far a long job is', async () => {
    await start(async (_, onStage) => {
      onStage?.('downloading');
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return done;
    });
    const inquiry = await discord.user('ann').asks('convolve', { image: png });
    await inquiry.final();
    expect(inquiry.progress.map(({ text }) => text)).toContain('Downloading…');
    expect(inquiry.answers).toHaveLength(1);
  });

  test('suggests kernels while one types', async () => {
    await start();
    const choices = await discord.user('ann').types('convolve', 'kernel', 'sob', { image: png });
    expect(choices.map(({ value }) => value)).toContain('sobel');
  });
});

describe('the buttons of an answer', () => {
  test('change what the menu offers, and the menu changes the answer', async () => {
    await start();
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png });
    const borders = await ann.presses(first, 'Border');
    expect(jobs).toHaveLength(1);
    expect(borders.embeds).toEqual(first.embeds);
    const wrapped = await ann.chooses(borders, 'Choose another kernel', 'border=wrap');
    expect(wrapped.message.id).toBe(first.message.id);
    expect(jobs[1]).toMatchObject({
      input: { kind: 'attachment', url: (jobs[0]!.input as { url: string }).url },
      recipe: { kernel: 'sobel', border: 'wrap' },
    });
    const groups = await ann.chooses(
      await ann.presses(wrapped, 'Kernel'),
      'Choose another kernel',
      'groups=',
    );
    const emboss = await ann.chooses(groups, 'Choose a group of kernels', 'group=Emboss');
    const last = await ann.chooses(emboss, 'Choose another kernel', 'kernel=emboss-n');
    expect(last.files.map(({ name }) => name)).toEqual(['emboss-n.png', 'source.png']);
    expect(jobs[2]?.recipe).toMatchObject({ kernel: 'emboss-n', border: 'wrap' });
  });

  test('give others a copy of their own, and the answer stays', async () => {
    await start();
    const first = await discord.user('ann').runs('convolve', { image: png });
    const bob = discord.user('bob');
    const copy = await bob.chooses(first, 'Choose another kernel', 'kernel=canny');
    expect(copy.ephemeral).toBe(true);
    expect(copy.message.id).not.toBe(first.message.id);
    expect(jobs[1]).toMatchObject({ person: bob.user.id, recipe: { kernel: 'canny' } });
    const own = await bob.chooses(copy, 'Choose another kernel', 'kernel=scharr');
    expect(own.message.id).toBe(copy.message.id);
    expect(discord.world.messages.get(first.message.id)?.embeds[0]?.title).toBe('Sobel');
  });

  test('open a form with the kernel, which may be edited and then goes on', async () => {
    await start();
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png, kernel: 'laplacian-4' });
    const form = await ann.opens(first, 'Edit kernel…');
    expect(JSON.stringify(form.modal)).toContain('[[ 0  1  0]\\n [ 1 -4  1]\\n [ 0  1  0]]');
    const typed = await ann.submits(form, { matrix: '1 0\n0 -1' });
    expect(typed.message.id).toBe(first.message.id);
    expect(jobs[1]?.recipe.kernel).toEqual([
      [1, 0],
      [0, -1],
    ]);
    const borders = await ann.presses(typed, 'Border');
    await ann.chooses(borders, 'Choose another kernel', 'border=zero');
    expect(jobs[2]?.recipe).toMatchObject({
      kernel: [
        [1, 0],
        [0, -1],
      ],
      border: 'zero',
    });
    const wrong = await ann.submits(await ann.opens(typed, 'Edit kernel…'), { matrix: '1 x' });
    expect(wrong).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/line 1, column 3/),
    });
  });

  test('that fail leave the answer as it is, and tell the person', async () => {
    let count = 0;
    await start(async (job) => (count++ === 0 ? done : fails(job)));
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png });
    const inquiry = ann.choosing(first, 'Choose another kernel', 'kernel=canny');
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ ephemeral: true, text: expect.stringMatching(/is damaged/) });
    expect(inquiry.answers).toHaveLength(1);
    expect(discord.world.messages.get(first.message.id)?.embeds[0]?.title).toBe('Sobel');
  });

  test('with a forged id are refused in words', async () => {
    await start();
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png });
    const message = discord.world.messages.get(first.message.id)!;
    for (const id of ['', '0e:x', '1p:17rf9la2f4sh:a:constructor:r--', 'x'.repeat(100)]) {
      const row = message.components![0] as { components: { custom_id: string }[] };
      row.components[0]!.custom_id = id;
      const answer = await ann.chooses(first, 'Choose another kernel', 'kernel=canny');
      expect(answer).toMatchObject({
        ephemeral: true,
        text: expect.stringMatching(/can no longer be changed/),
      });
    }
  });
});

describe('Edge map', () => {
  test('answers all pictures of a message together, and finds them again', async () => {
    await start();
    const ann = discord.user('ann');
    const { message } = await ann.posts({
      files: [
        { name: 'a.png', bytes: png },
        { name: 'SPOILER_b.png', bytes: png },
      ],
      stickers: [{ id: '1', name: 'cat', format_type: StickerFormatType.PNG }],
    });
    const answer = await ann.appliesTo(message, 'Edge map');
    expect(answer.files.map(({ name }) => name)).toEqual([
      'sobel-1.png',
      'SPOILER_sobel-2.png',
      'sobel-3.png',
    ]);
    await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    expect(jobs).toHaveLength(6);
    discord.world.messages.delete(message.id);
    const gone = await ann.chooses(answer, 'Choose another kernel', 'kernel=scharr');
    expect(gone.text).toBe('The original picture cannot be had any more. Please post it again.');
  });

  test('says so where there is no picture', async () => {
    await start();
    const ann = discord.user('ann');
    const { message } = await ann.posts({ text: 'hello' });
    const answer = await ann.appliesTo(message, 'Edge map');
    expect(answer).toMatchObject({ ephemeral: true, text: 'There is no picture in that message.' });
  });
});

describe('posted pictures', () => {
  test('are answered in a channel that is on, and in no other', async () => {
    await start();
    const keeper = discord.user('kim', { keeper: true });
    const said = await keeper.runs('edges on');
    expect(said).toMatchObject({ ephemeral: true, text: expect.stringMatching(/^From now on/) });
    const ann = discord.user('ann');
    const { message, inquiry } = await ann.posts({ files: [png] });
    const answer = await inquiry.final();
    expect(answer.mentions).toEqual([]);
    expect(answer.message.message_reference?.message_id).toBe(message.id);
    await keeper.runs('edges off');
    await ann.posts({ files: [png] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(jobs).toHaveLength(1);
  });

  test('are answered where the bot is mentioned with them or in reply to them', async () => {
    await start();
    const ann = discord.user('ann');
    const mention = `<@${discord.world.bot.id}>`;
    await (await ann.posts({ text: mention, files: [png] })).inquiry.final();
    const { message } = await ann.posts({ files: [png] });
    await (await discord.user('bob').posts({ text: mention, replyTo: message })).inquiry.final();
    expect(jobs).toHaveLength(2);
    const hint = await (await ann.posts({ text: `${mention} hello` })).inquiry.final();
    expect(hint.text).toMatch(/^Mention me together with a picture/);
  });

  test('are answered in direct messages', async () => {
    await start();
    const ann = discord.user('ann');
    const { inquiry } = await ann.goesTo(ann.direct).posts({ files: [png] });
    const answer = await inquiry.final();
    const changed = await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    expect(changed.message.id).toBe(answer.message.id);
  });

  test('that fail are answered shortly, mentioning nobody', async () => {
    await start(fails);
    const ann = discord.user('ann');
    const { inquiry } = await ann.goesTo(ann.direct).posts({ files: [png] });
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ mentions: [], text: expect.stringMatching(/is damaged/) });
  });
});

describe('/edges', () => {
  test('is refused to those who may not manage the channel, even where they see it', async () => {
    await start();
    const command = [...discord.world.commands.values()]
      .flat()
      .find(({ name }) => name === 'edges')!;
    command.default_member_permissions = String(PermissionFlagsBits.SendMessages);
    const answer = await discord.user('ann').runs('edges on');
    expect(answer.text).toBe('Only people who may manage this channel can do that.');
    expect(on.size).toBe(0);
  });

  test('says that the intent is missing, and the bot works without it', async () => {
    await start(undefined, { messageContent: false });
    expect(bot.seesMessages).toBe(false);
    const kim = discord.user('kim', { keeper: true });
    expect((await kim.runs('edges on')).text).toMatch(/Message Content Intent/);
    const { inquiry } = await kim.posts({ text: `<@${discord.world.bot.id}>`, files: [png] });
    expect((await inquiry.final()).files).toHaveLength(2);
  });
});

test('/help is in the language of the person', async () => {
  await start();
  const { text, ephemeral } = await discord.user('ann', { locale: 'zh-CN' as never }).runs('help');
  expect(ephemeral).toBe(true);
  expect(text).toMatch(/对图片做卷积/);
});

test('a stop waits for the answers that are under way', async () => {
  let finish = () => {};
  await start(
    () =>
      new Promise((resolve) => {
        finish = () => resolve(done);
      }),
  );
  const inquiry = await discord.user('ann').asks('convolve', { image: png });
  while (jobs.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const stopped = bot.stop();
  finish();
  await stopped;
  expect((await inquiry.final()).files).toHaveLength(2);
});
