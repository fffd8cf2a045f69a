import { OverwriteType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { done, fails, png, startTestBot } from '../testing/startTestBot.js';

describe('/convolve', () => {
  test('hands the image and the options to the work, and shows what comes back', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const answer = await ann.runs('convolve', { image: png, kernel: 'box-3', border: 'wrap' });
    expect(answer.text).toMatch(/^### Box 3×3\n/);
    expect(answer.files.map(({ name }) => name)).toEqual(['box-3.png', 'source.png']);
    expect(answer.files[0]?.bytes).toEqual(png);
    expect(answer.ephemeral).toBe(false);
    expect(jobs).toMatchObject([
      {
        person: ann.user.id,
        input: { kind: 'attachment', name: 'image.png' },
        recipe: { kernel: 'box-3', border: 'wrap', display: null, colormap: null },
        uploadLimit: 10 * 1024 * 1024,
      },
    ]);
  });

  test('refreshes an expired address of Discord’s, also for the buttons', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const { message } = await ann.posts({ files: [png] });
    const url = message.attachments[0]!.url.replace(/ex=\w+/, 'ex=65d903de');
    const answer = await ann.runs('convolve', { url });
    await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    const asked = jobs.map(({ input }) => new URL((input as { url: string }).url));
    for (const job of asked) {
      expect(job).toMatchObject({ pathname: new URL(url).pathname });
      expect(job.searchParams.get('ex')).not.toBe('65d903de');
    }
    expect(asked).toHaveLength(2);
  });

  test('takes the latest image of the channel, and says which', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    await ann.posts({ files: [{ name: 'old.png', bytes: png }] });
    const { message } = await ann.posts({ files: [{ name: 'new.png', bytes: png }] });
    await ann.posts({ text: 'hello' });
    await ann.runs('convolve', { image: png });
    const answer = await ann.runs('convolve', { kernel: 'sharpen' });
    const link = `https://discord.com/channels/${discord.guild.data.id}/${message.channel_id}/${message.id}`;
    expect(answer.text).toMatch(new RegExp(`From the latest message here with an image: ${link}$`));
    await ann.chooses(answer, 'Choose another kernel', 'kernel=unsharp-mask');
    expect(jobs.slice(1).map(({ input, recipe }) => [input, recipe.kernel])).toMatchObject([
      [{ name: 'new.png' }, 'sharpen'],
      [{ name: 'new.png' }, 'unsharp-mask'],
    ]);
  });

  test.each(['person', 'bot'])('takes no image that the %s may not see', async (who) => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    await ann.posts({ files: [png] });
    const { ReadMessageHistory } = PermissionFlagsBits;
    if (who === 'bot') discord.denies(ReadMessageHistory);
    else {
      const deny = {
        id: ann.user.id,
        type: OverwriteType.Member,
        allow: '0',
        deny: `${ReadMessageHistory}`,
      };
      discord.channel.permission_overwrites = [deny];
    }
    const answer = await ann.runs('convolve', {});
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/^Add an image/),
    });
    expect(jobs).toEqual([]);
  });

  test('is for the person only where that is asked for', async () => {
    const { discord } = await startTestBot();
    const answer = await discord.user('ann').runs('convolve', { image: png, public: false });
    expect(answer.ephemeral).toBe(true);
  });

  test('answers numbers with numbers', async () => {
    const { discord, jobs } = await startTestBot();
    const inquiry = await discord
      .user('ann')
      .asks('convolve', { matrix: '[[1, 2]]', kernel: '1 -1' });
    const { text } = await inquiry.final();
    expect(text).toContain('[[0 13]]');
    expect(jobs[0]).toMatchObject({
      input: { kind: 'matrix', rows: [[1, 2]] },
      recipe: { kernel: [[1, -1]] },
    });
    expect(inquiry.answers).toHaveLength(1);
  });

  test('says what is wrong with the options to the person only, without any work', async () => {
    const { discord, jobs } = await startTestBot();
    const inquiry = await discord.user('ann', { locale: 'zh-CN' as never }).asks('convolve', {});
    const answer = await inquiry.final();
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/^请在 `图片` 或 `网址` 中提供图片/),
    });
    expect(inquiry.answers).toHaveLength(1);
    expect(jobs).toEqual([]);
  });

  test.each([true, false])(
    'that fails is told to the person only (public: %s)',
    async (isPublic) => {
      const { discord, jobs } = await startTestBot(fails);
      const values = { image: png, public: isPublic };
      const inquiry = await discord.user('ann').asks('convolve', values);
      const answer = await inquiry.final();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe(
        `The image file is damaged and cannot be decoded.\n-# Job \`${jobs[0]?.id}\``,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(inquiry.answers).toHaveLength(1);
    },
  );

  test('that breaks inside is answered in words', async () => {
    const { discord } = await startTestBot(() => Promise.reject(new TypeError('of the bot’s own')));
    const answer = await discord.user('ann').runs('convolve', { image: png });
    expect(answer.text).toMatch(/^Something went wrong on the bot’s side\.\n-# Job/);
  });

  test('that is refused by Discord is told to the person', async () => {
    const { discord } = await startTestBot(async () => ({
      ...done,
      image: new Uint8Array(11 * 1024 * 1024),
    }));
    const answer = await discord.user('ann').runs('convolve', { image: png });
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/could not be posted/),
    });
  });

  test('shows how far a long job is', async () => {
    const { discord } = await startTestBot(async (_, onStage) => {
      onStage?.('downloading');
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return done;
    });
    const inquiry = await discord.user('ann').asks('convolve', { image: png });
    await inquiry.final();
    expect(inquiry.progress.map(({ text }) => text)).toContain('Downloading…');
    expect(inquiry.answers).toHaveLength(1);
  });

  test('takes the likeliest kernel of a name, and offers the others in the menu', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const answer = await ann.runs('convolve', { image: png, kernel: 'gausian' });
    expect(answer.text).toMatch(/^### Gaussian 5×5\n/);
    await ann.chooses(answer, 'Choose another kernel', 'kernel=laplacian-of-gaussian');
    expect(jobs.map(({ recipe }) => recipe.kernel)).toEqual([
      'gaussian-5',
      'laplacian-of-gaussian',
    ]);
  });

  test('suggests kernels while one types', async () => {
    const { discord } = await startTestBot();
    const choices = await discord.user('ann').types('convolve', 'kernel', 'sob', { image: png });
    expect(choices.map(({ value }) => value)).toContain('sobel');
  });
});
