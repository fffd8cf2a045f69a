import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { differences, small } from './setup/images.js';
import {
  expectOneAnswerEach,
  startTestBot,
  type TestBot,
  type TestBotOptions,
} from './setup/startTestBot.js';

const DIES = '[[66]]';
const NEVER_ENDS = '[[77]]';
const TAKES_A_SECOND = '[[88]]';

let bot: TestBot;
let image: Uint8Array;

beforeAll(async () => {
  image = await small('png');
});
afterEach(async () => {
  const { files } = await bot.discord.user('zoe').runs('convolve', { image });
  expect(await differences(files[0], image)).toBe(0);
  expectOneAnswerEach(bot);
  await bot.stop();
});

async function start(limits: TestBotOptions['limits'] = {}) {
  const program = new URL('setup/fragileProcess.mjs', import.meta.url);
  bot = await startTestBot({ limits, work: { program } });
}

const ask = (name: string, matrix: string) =>
  bot.discord.user(name).asks('convolve', { image, matrix });

describe('the pool processes', () => {
  test('one that dies in the middle is replaced, and its person is told', async () => {
    await start();
    const asked = await Promise.all([ask('ann', DIES), ask('bob', '[[1]]')]);
    const [died, lived] = await Promise.all(asked.map((inquiry) => inquiry.final()));
    expect(died).toMatchObject({
      text: expect.stringContaining('went wrong on the bot’s side'),
      ephemeral: true,
    });
    expect(lived!.files).toHaveLength(2);
  });

  test('one that overruns is ended, and its person is told', async () => {
    await start({ deadline: 4000 });
    const answer = await (await ask('ann', NEVER_ENDS)).final();
    expect(answer).toMatchObject({ text: expect.stringContaining('Processing took too long') });
  });

  test('a full queue says so at once, with a time', async () => {
    await start({ processes: 1, queueLength: 2 });
    const first = await Promise.all(
      ['ann', 'bob', 'cat', 'dan'].map((name) => ask(name, TAKES_A_SECOND)),
    );
    const acknowledged = () =>
      [...bot.discord.world.interactions.values()].filter(({ response }) => response !== undefined);
    await expect.poll(() => acknowledged().length).toBe(4);
    const refused = await (await ask('eve', '[[1]]')).final();
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.text).toMatch(/Too many images are waiting.*in \d+ seconds/);
    const answers = await Promise.all(first.map((inquiry) => inquiry.final()));
    expect(answers.map(({ files }) => files.length)).toEqual([2, 2, 2, 2]);
  });

  test('one person cannot take the whole queue', async () => {
    await start({ processes: 1, perPerson: 3, cooldown: 5000 });
    const many = await Promise.all(Array.from({ length: 4 }, () => ask('ann', TAKES_A_SECOND)));
    const bob = await ask('bob', '[[1]]');
    const answers = await Promise.all(many.map((inquiry) => inquiry.final()));
    expect(answers.filter(({ text }) => /Please wait/.test(text))).toHaveLength(1);
    await bob.final();
    const last = Math.max(...many.map(({ answeredAt }) => answeredAt!));
    expect(bob.answeredAt).toBeLessThan(last);
  });

  test('a long job shows its progress, without a second answer', async () => {
    await start({ processes: 1 });
    const inquiries = await Promise.all(
      Array.from({ length: 4 }, (_, k) => ask(`p${k}`, TAKES_A_SECOND)),
    );
    await Promise.all(inquiries.map((inquiry) => inquiry.final()));
    const texts = inquiries.flatMap(({ progress }) => progress.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(0);
    expect(inquiries.map(({ answers }) => answers.length)).toEqual([1, 1, 1, 1]);
  });
});
