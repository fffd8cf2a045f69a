import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImageServer, serveImages } from '../src/testing/serveImages.js';
import { differences, small } from './setup/images.js';
import { expectOneAnswerEach, startTestBot, type TestBot } from './setup/startTestBot.js';

let bot: TestBot;
let image: Uint8Array;
let dripping: ImageServer;
let honest: ImageServer;

beforeAll(async () => {
  image = await small('png');
  dripping = await serveImages(image, true);
  honest = await serveImages(image, false);
  bot = await startTestBot({ trustedOrigins: [dripping.origin, honest.origin] });
});
afterAll(async () => {
  await dripping?.stop();
  await bot?.stop();
  await honest?.stop();
});

test('two people whose addresses drip hold nobody else up', async () => {
  const slow = await Promise.all(
    ['mal', 'moe'].flatMap((name) =>
      Array.from({ length: 8 }, () =>
        bot.discord.user(name).asks('convolve', { url: `${dripping.origin}/a.png` }),
      ),
    ),
  );
  await expect.poll(() => dripping.open.size, { timeout: 10_000 }).toBe(4);
  const answers = await Promise.all(
    ['ann', 'bob', 'cat'].flatMap((name) => {
      const person = bot.discord.user(name);
      return [
        person.runs('convolve', { image }),
        person.runs('convolve', { url: `${honest.origin}/b.png` }),
        person.runs('convolve', { matrix: '1 2; 3 4', kernel: '1 1' }),
      ];
    }),
  );
  // All of it while the others are still on their way.
  expect(slow.flatMap((inquiry) => inquiry.answers)).toEqual([]);
  expect(dripping.open.size).toBe(4);
  for (const [k, { files }] of answers.entries()) {
    if (k % 3 < 2) expect(await differences(files[0], image)).toBe(0);
    else expect(files).toHaveLength(1);
  }
  await dripping.stop();
  const ended = await Promise.all(slow.map((inquiry) => inquiry.final()));
  for (const { text } of ended) expect(text).toContain('could not be downloaded');
  expectOneAnswerEach(bot);
});
