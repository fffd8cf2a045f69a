import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { everyComponent } from '../../standin/messages/everyComponent.js';
import { type Answer, readAnswer } from '../../standin/people/Answer.js';
import type { Standin } from '../../standin/Standin.js';
import type { Work } from '../jobs/job.js';
import { postOldAnswer } from '../testing/postOldAnswer.js';
import { done, fails, png, startTestBot } from '../testing/startTestBot.js';

/** The title of an answer as it is now. */
function titleOf({ world }: Standin, { message: { id } }: Answer): string {
  return /^### (.*)/.exec(readAnswer(world, world.messages.get(id)!).text)![1]!;
}

describe('the buttons of an answer', () => {
  test('change what the menu offers, and the menu changes the answer', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png });
    const borders = await ann.presses(first, 'Border');
    expect(jobs).toHaveLength(1);
    expect(borders.text).toBe(first.text);
    expect(borders.files).toEqual(first.files);
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

  test('send the file without loss, where it may be posted', async () => {
    const lossy = {
      kind: 'lossy',
      format: 'JPEG',
      quality: 85,
      lossless: 'PNG',
      fits: true,
    } as const;
    const { discord, jobs } = await startTestBot(async ({ recipe }) =>
      recipe.lossless ? done : { ...done, extension: 'jpg', notes: [lossy] },
    );
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png, border: 'wrap' });
    const borders = await ann.presses(first, 'Border');
    const exact = await ann.presses(borders, 'Lossless');
    expect(exact.message.id).toBe(first.message.id);
    expect(exact.files.map(({ name }) => name)).toEqual(['sobel.png', 'source.png']);
    expect(jobs[1]!.recipe).toEqual({ ...jobs[0]!.recipe, lossless: true });
    await expect(ann.presses(exact, 'Lossless')).rejects.toThrow();
    await ann.chooses(exact, 'Choose another kernel', 'kernel=canny');
    expect(jobs[2]!.recipe).not.toHaveProperty('lossless');
  });

  test('give others a copy of their own, and the answer stays', async () => {
    const { discord, jobs } = await startTestBot();
    const first = await discord.user('ann').runs('convolve', { image: png });
    const bob = discord.user('bob');
    const copy = await bob.chooses(first, 'Choose another kernel', 'kernel=canny');
    expect(copy.ephemeral).toBe(true);
    expect(copy.message.id).not.toBe(first.message.id);
    expect(jobs[1]).toMatchObject({ person: bob.user.id, recipe: { kernel: 'canny' } });
    const own = await bob.chooses(copy, 'Choose another kernel', 'kernel=scharr');
    expect(own.message.id).toBe(copy.message.id);
    expect(titleOf(discord, first)).toBe('Sobel');
  });

  test('open a form with the kernel, which may be edited and then goes on', async () => {
    const { discord, jobs } = await startTestBot();
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
    const { discord } = await startTestBot(async (job) => (count++ === 0 ? done : fails(job)));
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png });
    const inquiry = ann.choosing(first, 'Choose another kernel', 'kernel=canny');
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ ephemeral: true, text: expect.stringMatching(/is damaged/) });
    expect(inquiry.answers).toHaveLength(1);
    expect(titleOf(discord, first)).toBe('Sobel');
  });

  describe('pressed twice', () => {
    /** A bot whose jobs end when they are told to, by the id of their kernel. */
    async function startSlowBot() {
      const ends = new Map<unknown, (how: 'done' | 'fails') => void>();
      const work: Work['run'] = async (job) => {
        if (job.recipe.kernel === 'sobel') return done;
        const how = await new Promise((resolve) => ends.set(job.recipe.kernel, resolve));
        return how === 'done' ? done : fails(job);
      };
      const { discord } = await startTestBot(work);
      const ann = discord.user('ann');
      const first = await ann.runs('convolve', { image: png });
      const choose = async (kernel: string) => {
        const inquiry = ann.choosing(first, 'Choose another kernel', `kernel=${kernel}`);
        await expect.poll(() => ends.has(kernel)).toBe(true);
        return inquiry;
      };
      const end = (kernel: string, how: 'done' | 'fails' = 'done') => ends.get(kernel)!(how);
      const shown = () => titleOf(discord, first);
      return { discord, ann, first, choose, end, shown };
    }
    /** Time in which an answer that should not come would. */
    const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

    test.each([
      ['first', ['canny', 'scharr']],
      ['last', ['scharr', 'canny']],
    ])('show the result of the later press, which is there %s', async (_, [one, other]) => {
      const { choose, end, shown } = await startSlowBot();
      await choose('scharr');
      const later = await choose('canny');
      end(one!);
      await settled();
      end(other!);
      await later.final();
      await settled();
      expect(shown()).toBe('Canny');
      expect(later.answers).toHaveLength(1);
    });

    test('show the result of the later press, though the earlier one is being posted', async () => {
      const { discord, choose, end, shown } = await startSlowBot();
      await choose('scharr');
      discord.fails({ method: 'PATCH', path: /@original$/, status: 429, retryAfter: 0.6 });
      end('scharr');
      await expect.poll(() => discord.faults.served).toHaveLength(1);
      const later = await choose('canny');
      end('canny');
      await later.final();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(shown()).toBe('Canny');
    });

    test('show the earlier result where the later press fails', async () => {
      const { choose, end, shown } = await startSlowBot();
      const earlier = await choose('scharr');
      const later = await choose('canny');
      end('scharr');
      await settled();
      end('canny', 'fails');
      expect((await later.final()).text).toMatch(/is damaged/);
      await earlier.final();
      expect(shown()).toBe('Scharr');
    });

    test('turn the menu of the result that was asked for before', async () => {
      const { ann, first, choose, end, shown } = await startSlowBot();
      await choose('scharr');
      const turned = ann.pressing(first, 'Border');
      await settled();
      end('scharr');
      const answer = await turned.final();
      expect(answer.text).toMatch(/^### Scharr\n/);
      const wrapped = await ann.choosing(answer, 'Choose another kernel', 'border=wrap');
      await settled();
      end('scharr');
      await wrapped.final();
      expect(shown()).toBe('Scharr');
    });
  });

  test('with a forged id are refused in words', async () => {
    const { discord } = await startTestBot();
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png });
    const message = discord.world.messages.get(first.message.id)!;
    for (const id of ['', '0e:x', '1p:17rf9la2f4sh:a:constructor:r--', 'x'.repeat(100)]) {
      const menu = [...everyComponent(message.components!)].find(
        ({ type }) => type === ComponentType.StringSelect,
      );
      (menu as { custom_id: string }).custom_id = id;
      const answer = await ann.chooses(first, 'Choose another kernel', 'kernel=canny');
      expect(answer).toMatchObject({
        ephemeral: true,
        text: expect.stringMatching(/can no longer be changed/),
      });
    }
  });
});

describe('the buttons of an answer in the form of older versions', () => {
  const isLayout = ({ message }: Answer) =>
    Boolean((message.flags ?? 0) & MessageFlags.IsComponentsV2);

  test('change the menu, and the answer keeps its form', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const old = await postOldAnswer(discord, ann);
    const borders = await ann.presses(old, 'Border');
    expect(borders.message.id).toBe(old.message.id);
    expect(isLayout(borders)).toBe(false);
    expect(borders.embeds).toEqual(old.embeds);
    expect(jobs).toEqual([]);
  });

  test('change the result, and the answer becomes a layout', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const borders = await ann.presses(await postOldAnswer(discord, ann), 'Border');
    const wrapped = await ann.chooses(borders, 'Choose another kernel', 'border=wrap');
    expect(jobs[0]?.recipe).toMatchObject({ kernel: [[1, 0, -1]], border: 'wrap' });
    expect(wrapped.message).toMatchObject({ id: borders.message.id, content: '', embeds: [] });
    expect(isLayout(wrapped)).toBe(true);
    expect(wrapped.files.map(({ name }) => name)).toEqual(['kernel.png', 'source.png']);
    expect(wrapped.text).toContain('[[ 1  0 -1]]');
    const form = await ann.opens(wrapped, 'Edit kernel…');
    expect(isLayout(await ann.submits(form, { matrix: '1 2' }))).toBe(true);
  });

  test('give others a copy, which is a layout, and delete it', async () => {
    const { discord } = await startTestBot();
    const [ann, bob] = [discord.user('ann'), discord.user('bob')];
    const old = await postOldAnswer(discord, ann);
    const copy = await bob.presses(old, 'Border');
    expect([copy.ephemeral, isLayout(copy)]).toEqual([true, true]);
    ann.pressing(old, 'Delete').quiet = true;
    await expect.poll(() => discord.world.messages.has(old.message.id)).toBe(false);
  });
});

describe('the button that deletes an answer', () => {
  test('is for the person who asked', async () => {
    const { discord } = await startTestBot();
    const [ann, bob] = [discord.user('ann'), discord.user('bob')];
    const { inquiry } = await ann.posts({ text: `<@${discord.world.bot.id}>`, files: [png] });
    for (const answer of [await ann.runs('convolve', { image: png }), await inquiry.final()]) {
      expect(await bob.presses(answer, 'Delete')).toMatchObject({
        ephemeral: true,
        text: expect.stringMatching(/^Only the user who asked/),
      });
      expect(discord.world.messages.has(answer.message.id)).toBe(true);
      ann.pressing(answer, 'Delete').quiet = true;
      await expect.poll(() => discord.world.messages.has(answer.message.id)).toBe(false);
    }
  });

  test('is for those who may manage messages', async () => {
    const { discord } = await startTestBot();
    const answer = await discord.user('ann').runs('convolve', { image: png });
    discord.user('kim', { keeper: true }).pressing(answer, 'Delete').quiet = true;
    await expect.poll(() => discord.world.messages.has(answer.message.id)).toBe(false);
  });

  test('is there also where nothing else can be done', async () => {
    const { discord } = await startTestBot();
    const ann = discord.user('ann');
    const matrix = `[[${Array(600).fill(1.5)}]]`;
    const answer = await ann.runs('convolve', { matrix });
    ann.pressing(answer, 'Delete').quiet = true;
    await expect.poll(() => discord.world.messages.has(answer.message.id)).toBe(false);
  });
});
