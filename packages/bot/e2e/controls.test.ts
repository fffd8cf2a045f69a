import { ComponentType, Locale } from 'discord-api-types/v10';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { everyComponent } from '../standin/messages/everyComponent.js';
import { type Answer, readAnswer } from '../standin/people/Answer.js';
import { differences, small } from './setup/images.js';
import { expectOneAnswerEach, startTestBot, type TestBot } from './setup/startTestBot.js';

let bot: TestBot;
let image: Uint8Array;
const ann = () => bot.discord.user('ann');
const MENU = 'Choose another kernel';

beforeAll(async () => {
  bot = await startTestBot();
  image = await small('png');
});
afterEach(() => expectOneAnswerEach(bot));
afterAll(() => bot?.stop());

const convolved = () => ann().runs('convolve', { image });

/** The labels of an answer's menu. */
function offered({ components }: Answer): string[] {
  return [...everyComponent(components)].flatMap((component) =>
    component.type === ComponentType.StringSelect
      ? component.options.map(({ label }) => label)
      : [],
  );
}

describe('the controls under an answer', () => {
  test('the menu changes the kernel, in the same message', async () => {
    const before = await convolved();
    const after = await ann().chooses(before, MENU, 'Prewitt');
    expect(after.message.id).toBe(before.message.id);
    expect(after.text).toMatch(/^### Prewitt\n/);
    expect(after.files).toHaveLength(2);
    expect(await differences(after.files[0], image, { operator: 'prewitt' })).toBe(0);
  });

  test('the menu leads to the kernels of other groups', async () => {
    const before = await convolved();
    const groups = await ann().chooses(before, MENU, 'Other groups…');
    expect(offered(groups)).toContain('Smoothing');
    const smoothing = await ann().chooses(groups, 'Choose a group of kernels', 'Smoothing');
    const after = await ann().chooses(smoothing, MENU, offered(smoothing)[0]!);
    expect(after.text).toContain(`### ${offered(smoothing)[0]}\n`);
  });

  test('the button Border lets the border be chosen', async () => {
    const before = await convolved();
    const borders = await ann().presses(before, 'Border');
    expect(offered(borders)).toContain('Wrap');
    const after = await ann().chooses(borders, MENU, 'Wrap');
    expect(await differences(after.files[0], image, { border: 'wrap' })).toBe(0);
    expect(offered(await ann().presses(after, 'Kernel'))).toContain('Sobel');
  });

  test('the button Display lets a colour map be chosen', async () => {
    const before = await convolved();
    const displays = await ann().presses(before, 'Display');
    const after = await ann().chooses(displays, MENU, 'Viridis');
    expect(await differences(after.files[0], image)).toBeGreaterThan(1000);
  });

  test('the form edits the kernel', async () => {
    const before = await ann().runs('convolve', { image, kernel: 'laplacian-4' });
    const form = await ann().opens(before, 'Edit kernel…');
    expect(form.modal.title).toBe('Edit the kernel');
    const after = await ann().submits(form, { matrix: '0 0 0\n0 2 0\n0 0 0' });
    expect(after.message.id).toBe(before.message.id);
    expect(after.text).toMatch(/0 2 0|0, 2, 0/);
    const again = await ann().opens(after, 'Edit kernel…');
    const wrong = await ann().submits(again, { matrix: '1 2\n3 x' });
    expect(wrong).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('line 2, column 3'),
    });
  });

  test('a large image is shown as JPEG, and the button Lossless sends the PNG', async () => {
    const noise = Uint8Array.from({ length: 2048 * 1536 * 3 }, (_, at) => {
      return Math.imul(at ^ (at >>> 9), 0x9e3779b1) >>> 23;
    });
    const raw = { width: 2048, height: 1536, channels: 3 } as const;
    const large = new Uint8Array(await sharp(noise, { raw }).jpeg({ quality: 90 }).toBuffer());
    const shown = await ann().runs('convolve', { image: large });
    expect(shown.files.map(({ name }) => name)).toEqual(['sobel.jpg', 'source.png']);
    expect(shown.text).toContain('Shown as JPEG, quality 85; the button “Lossless” sends the PNG.');
    const exact = await ann().presses(shown, 'Lossless');
    expect(exact.message.id).toBe(shown.message.id);
    expect(exact.files[0]!.name).toBe('sobel.png');
    expect(exact.files[0]!.bytes.length).toBeGreaterThan(shown.files[0]!.bytes.length);
    expect(await differences(exact.files[0], large)).toBe(0);
  });

  test('numbers in one line are a square kernel, which is said', async () => {
    const list = '0 1 0 1 -4 1 0 1 0';
    const answer = await ann().runs('convolve', { image, matrix: list });
    expect(answer.text).toMatch(
      /\n9 numbers in one list, read as 3 × 3\.\n```\n\[\[ 0 {2}1 {2}0\]/,
    );
    const form = await ann().opens(answer, 'Edit kernel…');
    const edited = await ann().submits(form, { matrix: list });
    expect(edited.text).toContain('read as 3 × 3');
  });

  test('another person gets an own copy, which that person can change', async () => {
    const before = await convolved();
    const bob = bot.discord.user('bob', { locale: Locale.ChineseCN });
    const copy = await bob.chooses(before, MENU, 'Scharr');
    expect(copy.ephemeral).toBe(true);
    expect(copy.message.id).not.toBe(before.message.id);
    const changed = await bob.chooses(copy, '选择其他卷积核', 'Prewitt');
    expect(changed.message.id).toBe(copy.message.id);
    const { world } = bot.discord;
    const untouched = readAnswer(world, world.messages.get(before.message.id)!);
    expect(untouched.text).toMatch(/^### Sobel\n/);
    const ownForm = await bob.opens(before, 'Edit kernel…');
    const edited = await bob.submits(ownForm, { matrix: '1' });
    expect(edited).toMatchObject({ ephemeral: true });
  });

  test('a typed matrix stays under its buttons', async () => {
    const before = await ann().runs('convolve', {
      matrix: '[[1, 2, 3], [4, 5, 6]]',
      kernel: '1 1',
    });
    expect(before.text).toContain('[[ 3  5]');
    const form = await ann().opens(before, 'Edit kernel…');
    const after = await ann().submits(form, { matrix: '0 1 0' });
    expect(after.text).toContain('[[2]');
    const borders = await ann().presses(after, 'Border');
    expect(offered(borders)[0]).toBe('None');
    const zero = await ann().chooses(borders, 'Choose another kernel', 'Zero');
    expect(zero.text).toContain('mode same, border zero');
  });

  test('they work after a restart, on answers of commands and on replies', async () => {
    const answer = await convolved();
    const { message, inquiry } = await ann().posts({ files: [image, image] });
    inquiry.quiet = true;
    const reply = await ann().appliesTo(message, 'Edge map');
    await bot.restart();
    const after = await ann().chooses(answer, MENU, 'Prewitt');
    expect(await differences(after.files[0], image, { operator: 'prewitt' })).toBe(0);
    const both = await ann().chooses(reply, MENU, 'Scharr');
    expect(both.files).toHaveLength(2);
    expect(await differences(both.files[1], image, { operator: 'scharr' })).toBe(0);
  });

  test('say that the original is gone when its message was deleted', async () => {
    const { message, inquiry } = await ann().posts({ files: [image] });
    inquiry.quiet = true;
    const reply = await ann().appliesTo(message, 'Edge map');
    bot.discord.world.messages.delete(message.id);
    const after = await ann().chooses(reply, MENU, 'Scharr');
    expect(after).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('is no longer available'),
    });
  });
});
