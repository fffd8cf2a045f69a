import { expect, test } from 'vitest';
import { done, png, startTestBot } from './testing/startTestBot.js';

test('/help is in the language of the person', async () => {
  const { discord } = await startTestBot();
  const { text, ephemeral } = await discord.user('ann', { locale: 'zh-CN' as never }).runs('help');
  expect(ephemeral).toBe(true);
  expect(text).toMatch(/对图片做卷积/);
});

test('a stop waits for the answers that are under way', async () => {
  let finish = () => {};
  const { discord, bot, jobs } = await startTestBot(
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
