import { Redis } from 'ioredis';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Inquiry } from '../standin/people/Inquiry.js';
import { differences, small } from './setup/images.js';
import { programsOnRedis } from './setup/programsOnRedis.js';
import { slowKernel } from './setup/slowKernel.js';

let large: Uint8Array;
const on = programsOnRedis(60_000, { CONVOLVE_COOLDOWN_SECONDS: '0' });
const { startBot, startWorker } = on;

beforeAll(async () => {
  large = await small('jpeg', 3000);
});

const ask = (name: string): Promise<Inquiry> =>
  on.discord.user(name).asks('convolve', {
    image: { name: 'alps.jpg', bytes: large },
    kernel: slowKernel,
  });

/** Waits until every request is known to Redis, and gives all that stands there. */
async function redisHas(answers: number): Promise<string> {
  const redis = new Redis(on.redis.url);
  try {
    const names = () => redis.keys('{convolve}:answer:*');
    await expect.poll(async () => (await names()).length, { timeout: 20_000 }).toBe(answers);
    const values = (await names()).map((name) => redis.hgetall(name));
    expect(
      Math.max(...(await Promise.all((await names()).map((n) => redis.pttl(n))))),
    ).toBeLessThan(15 * 60_000);
    return JSON.stringify(await Promise.all(values));
  } finally {
    redis.disconnect();
  }
}

/** How much is kept of the one answer under way. */
async function keptBytes(): Promise<number> {
  const redis = new Redis(on.redis.url);
  try {
    const [name] = await redis.keys('{convolve}:answer:*');
    return name === undefined ? 0 : await redis.hstrlen(name, 'sealed');
  } finally {
    redis.disconnect();
  }
}

describe('a gateway process that is killed with kill -9', () => {
  test('has all its ten waiting answers finished by the one that is started again', async () => {
    const first = await startBot();
    await startWorker();
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask('ann')));
    const kept = await redisHas(10);
    for (const { payload } of on.discord.world.interactions.values()) {
      expect(kept).not.toContain(payload.token);
    }
    first.kill('SIGKILL');
    await first.ended;
    const second = await startBot();
    const answers = await Promise.all(asked.map((inquiry) => inquiry.final()));
    expect(answers.map(({ files }) => files.length)).toEqual(Array(10).fill(2));
    for (const { payload } of on.discord.world.interactions.values()) {
      expect(second.output()).not.toContain(payload.token);
    }
    await redisHas(0);
  });

  test('has an answer that is changed by its menu finished, and its progress taken away', async () => {
    const first = await startBot();
    const worker = await startWorker();
    const image = await small('png');
    const before = await on.discord.user('ann').runs('convolve', { image });
    worker.kill('SIGTERM');
    await worker.ended;
    const pressed = await on.discord
      .user('ann')
      .choosing(before, 'Choose another kernel', 'Prewitt');
    await redisHas(1);
    const length = await keptBytes();
    await pressed.until(() => pressed.progress.length > 0, 'no progress');
    const [progress] = pressed.progress;
    // The message with the progress is known to others as soon as Discord has told its id.
    await expect.poll(keptBytes, { timeout: 20_000 }).toBeGreaterThan(length);
    first.kill('SIGKILL');
    await first.ended;
    await Promise.all([startBot(), startWorker()]);
    const after = await pressed.final();
    expect(await differences(after.files[0], image, { operator: 'prewitt' })).toBe(0);
    await expect
      .poll(() => on.discord.world.messages.has(progress!.message.id), { timeout: 20_000 })
      .toBe(false);
  });

  test('has its replies to a mention and to a posted image finished', async () => {
    const first = await startBot();
    const kim = on.discord.user('kim', { keeper: true });
    await kim.runs('edges on');
    const image = await small('png');
    const text = `<@${on.discord.world.bot.id}> prewitt`;
    const mention = await on.discord.user('ann').posts({ text, files: [image] });
    const posted = await on.discord.user('bob').posts({ files: [image] });
    const kept = await redisHas(2);
    expect(kept).not.toContain('attachments/');
    first.kill('SIGKILL');
    await first.ended;
    await Promise.all([startBot(), startWorker()]);
    for (const [{ inquiry, message }, operator] of [
      [mention, 'prewitt'],
      [posted, 'sobel'],
    ] as const) {
      const answer = await inquiry.final();
      expect(await differences(answer.files[0], image, { operator })).toBe(0);
      expect(answer.message.message_reference?.message_id).toBe(message.id);
    }
    await redisHas(0);
    expect([mention, posted].map(({ inquiry }) => inquiry.answers.length)).toEqual([1, 1]);
  });

  test('holds nobody’s places for long: who had ten waiting may ask again', async () => {
    const first = await startBot();
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask('ann')));
    await redisHas(10);
    const refused = await (await ask('ann')).final();
    expect(refused.text).toContain('You still have 10 images in progress');
    first.kill('SIGKILL');
    await first.ended;
    const redis = new Redis(on.redis.url);
    // Nobody takes them over here, as if each gateway had been lost.
    await redis.del(...(await redis.keys('{convolve}:answer:*')));
    redis.disconnect();
    await startBot();
    await startWorker();
    for (const inquiry of asked) inquiry.quiet = true;
    await expect
      .poll(async () => (await (await ask('ann')).final()).files.length, {
        timeout: 30_000,
        interval: 1000,
      })
      .toBe(2);
  });
});
