import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { differences, small } from './setup/images.js';
import { expectOneAnswerEach, startTestBot, type TestBot } from './setup/startTestBot.js';

let bot: TestBot;
let image: Uint8Array;
const ann = () => bot.discord.user('ann', { keeper: true });

beforeAll(async () => {
  bot = await startTestBot();
  image = await small('png');
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  expectOneAnswerEach(bot);
});
afterAll(() => bot?.stop());

async function expectEdges() {
  const { files } = await ann().runs('convolve', { image });
  expect(await differences(files[0], image)).toBe(0);
}

describe('when the connection is poor', () => {
  test('a dropped one is resumed, and what was asked meanwhile is answered once', async () => {
    bot.discord.gateway.drop();
    const asked = await ann().asks('convolve', { image });
    expect((await asked.final()).files).toHaveLength(2);
    await expect.poll(() => bot.discord.gateway.counts.resume).toBe(1);
    expect(bot.discord.gateway.counts.identify).toBe(1);
  });

  test('a job in the middle of a drop is answered', async () => {
    const asked = await ann().asks('convolve', { image });
    bot.discord.gateway.drop();
    expect((await asked.final()).files).toHaveLength(2);
    await expectEdges();
  });

  test('a session that is gone is started again', async () => {
    bot.discord.gateway.invalidateSessions();
    await expect.poll(() => bot.discord.gateway.counts.identify, { timeout: 15_000 }).toBe(2);
    await bot.discord.ready();
    await expectEdges();
  });

  test.each([
    ['the acknowledgement', /\/callback$/, 'POST'],
    ['the answer', /@original$/, 'PATCH'],
  ])('429s for %s are waited out', async (_, path, method) => {
    bot.discord.fails({ method, path, status: 429, times: 2, retryAfter: 0.1 });
    await expectEdges();
    expect(bot.discord.faults.served.splice(0)).toHaveLength(2);
  });

  test('a global 429 is waited out, by replies to posted images too', async () => {
    await ann().runs('edges on');
    bot.discord.fails({ path: /\/messages$/, status: 429, global: true, retryAfter: 0.3 });
    const { inquiry } = await ann().posts({ files: [image] });
    expect((await inquiry.final()).files).toHaveLength(2);
    await ann().runs('edges off');
    expect(bot.discord.faults.served.splice(0)).toHaveLength(1);
  });

  test('trouble on Discord’s side (503) is tried again', async () => {
    bot.discord.fails({ method: 'PATCH', path: /@original$/, status: 503, times: 2 });
    await expectEdges();
    expect(bot.discord.faults.served.splice(0)).toHaveLength(2);
  });

  test('an answer that Discord refuses for good ends in words', async () => {
    bot.discord.fails({ method: 'PATCH', path: /@original$/, status: 403 });
    const answer = await ann().runs('convolve', { image });
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('could not be posted'),
    });
    await expectEdges();
  });
});
