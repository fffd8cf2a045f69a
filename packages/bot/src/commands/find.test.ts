import { describe, expect, test } from 'vitest';
import { type Found, JobFailure, type Note } from '../jobs/job.js';
import { done, png, startTestBot } from '../testing/startTestBot.js';

const sobel: Found = {
  rows: 3,
  cols: 3,
  offset: 128,
  residual: 0.2887,
  explained: true,
  condition: 112.3,
  pixels: 5000,
  nearest: {
    id: 'sobel-x',
    title: { en: 'Sobel x, times 2', zh: 'Sobel x，乘以 2' },
    scale: 2,
    distance: 0,
  },
};
const finds =
  (found: Partial<Found> = {}, notes: readonly Note[] = []) =>
  async () => ({
    ...done,
    notes,
    text: '[[-2 0 2]]',
    found: { ...sobel, ...found },
  });

const pair = {
  before: { name: 'a_b.png', bytes: png },
  after: { name: 'sharp.png', bytes: png },
};

/** What an answer says, whatever its layout is. */
const said = (answer: unknown) => JSON.stringify(answer);

describe('/find', () => {
  test('hands two images to the work, and shows the kernel and what it is', async () => {
    const { discord, jobs } = await startTestBot(finds());
    const answer = await discord.user('ann').runs('find', pair);
    expect(jobs.map(({ input }) => input)).toMatchObject([
      {
        kind: 'pair',
        before: { kind: 'attachment', name: 'a_b.png' },
        after: { kind: 'attachment', name: 'sharp.png' },
      },
    ]);
    const text = said(answer);
    for (const part of [
      'Which kernel made this?',
      'a\\\\_b.png → sharp.png',
      'A kernel of 3 × 3: **Sobel x, times 2**.',
      '[[-2 0 2]]',
      'Residual 0.29 grey levels (RMS of 5000 pixels) · 128 is added to each result',
      'condition number 110: the kernel is well determined',
    ]) {
      expect(text).toContain(part);
    }
    expect(answer.files.map(({ name }) => name)).toEqual(['kernel.png']);
    expect(answer.ephemeral).toBe(false);
  });

  test('says that no single kernel does it, in Chinese too', async () => {
    const { discord } = await startTestBot(
      finds({ explained: false, condition: null, nearest: undefined, offset: 0 }),
    );
    const english = said(await discord.user('ann').runs('find', pair));
    expect(english).toContain('**No single kernel does this.**');
    expect(english).toContain('nothing similar is in the catalogue');
    expect(english).toContain('other kernels give the same result');
    expect(english).not.toContain('is added to each result');
    const chinese = discord.user('bo', { locale: 'zh-CN' as never });
    expect(said(await chinese.runs('find', pair))).toContain('没有任何单个卷积核能得到这个结果');
  });

  test('says what was reduced, the same thing once', async () => {
    const { discord } = await startTestBot(
      finds({}, [{ kind: '8-bit' }, { kind: 'first-frame', frames: 3 }, { kind: '8-bit' }]),
    );
    expect((await discord.user('ann').runs('find', pair)).text).toMatch(
      /well determined · Converted to 8 bits per channel\. · Animated image: only the first of 3 frames was processed\.$/,
    );
  });

  test('a large kernel is a file', async () => {
    const text = `[[${'1.234 '.repeat(300)}]]`;
    const { discord } = await startTestBot(async () => ({ ...done, text, found: sobel }));
    const answer = await discord.user('ann').runs('find', pair);
    expect(answer.files.map(({ name }) => name)).toEqual(['kernel.png', 'kernel.txt']);
    expect(said(answer)).not.toContain('1.234 1.234');
  });

  test('images of different sizes are refused to the person only', async () => {
    const { discord } = await startTestBot(async () => {
      throw new JobFailure('sizes-differ', '', { before: '2 × 2', after: '3 × 3' });
    });
    const answer = await discord.user('ann').runs('find', pair);
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/same size: `before` has 2 × 2, `after` has 3 × 3\./),
    });
  });

  test('is for the person only where that is asked for, and can be deleted', async () => {
    const { discord } = await startTestBot(finds());
    const ann = discord.user('ann');
    const answer = await ann.runs('find', { ...pair, public: false });
    expect(answer.ephemeral).toBe(true);
    expect(said(answer)).toContain('Delete');
    expect(said(answer)).not.toContain('Choose another kernel');
  });
});
