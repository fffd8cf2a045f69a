import { REST } from 'discord.js';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../bench/freePort.js';
import { serveImages } from '../src/testing/serveImages.js';
import { differences, small } from './setup/images.js';
import { programsOnRedis } from './setup/programsOnRedis.js';
import { slowKernel } from './setup/slowKernel.js';
import { startProcess } from './setup/startProcess.js';

let image: Uint8Array;
let large: Uint8Array;
const on = programsOnRedis(50_000);
const { startBot, startWorker } = on;

beforeAll(async () => {
  image = await small('png');
  large = await small('jpeg', 7900);
});

async function expectEdges(name = 'zoe') {
  const { files } = await on.discord.user(name).runs('convolve', { image });
  expect(await differences(files[0], image)).toBe(0);
}

/** Asks for something slow, and waits until a worker computes it. */
async function slowly(name: string) {
  const image = { name: 'alps.jpg', bytes: large };
  const inquiry = await on.discord.user(name).asks('convolve', { image, kernel: slowKernel });
  const isBegun = () => inquiry.progress.some(({ text }) => !text.startsWith('Waiting'));
  await inquiry.until(isBegun, 'no start');
  return inquiry;
}

describe('a bot whose workers are other processes', () => {
  test('answers once, when a worker is killed in the middle and another goes on', async () => {
    await startBot();
    const worker = await startWorker();
    const asked = await slowly('ann');
    worker.kill('SIGKILL');
    await startWorker();
    expect((await asked.final()).files).toHaveLength(2);
    await expectEdges();
  });

  test('says so while Redis is lost, answers what needs none, and recovers by itself', async () => {
    const bot = await startBot();
    await startWorker();
    const asked = await slowly('ann');
    await on.redis.stop();
    await bot.says('redis is lost');
    const bob = on.discord.user('bob', { keeper: true });
    const [help, refused, edges] = await Promise.all([
      bob.runs('help'),
      bob.runs('convolve', { image }),
      bob.runs('edges on'),
    ]);
    expect(help.text).toContain('/convolve');
    expect(refused.text).toMatch(/can’t reach the job queue right now/);
    expect(edges.text).toMatch(/can’t read my settings right now/);
    // Each is told after two and a half seconds, so that Redis is away for over ten.
    for (let time = 0; time < 3; time++) {
      const { text } = await bob.runs('convolve', { image });
      expect(text).toMatch(/can’t reach the job queue right now/);
    }
    await on.redis.start();
    expect((await asked.final()).files).toHaveLength(2);
    await expectEdges();
  });

  test('stops in time while Redis is lost, and the worker too', async () => {
    const started = [await startBot(), await startWorker()];
    await on.redis.stop();
    for (const { says } of started) await says('redis is lost');
    for (const { kill } of started) kill('SIGTERM');
    const late = new Promise((resolve) => setTimeout(resolve, 27_000, ['late']));
    const ended = Promise.all(started.map((program) => program.ended));
    expect(await Promise.race([ended, late])).toEqual([0, 0]);
    await on.redis.start();
  });

  test('keeps which channels are on for all its processes', async () => {
    const first = await startBot();
    await startWorker();
    await on.discord.user('kim', { keeper: true }).runs('edges on');
    first.kill('SIGTERM');
    await first.ended;
    await startBot();
    const { inquiry } = await on.discord.user('ann').posts({ files: [image] });
    expect(await differences((await inquiry.final()).files[0], image)).toBe(0);
  });

  test('a message or an interaction that two processes are told of is answered once', async () => {
    await startBot();
    await startBot();
    await expect.poll(() => on.discord.gateway.sessions.size).toBe(2);
    const worker = await startWorker();
    const ann = on.discord.user('ann');
    const text = `<@${on.discord.world.bot.id}>`;
    const { inquiry } = await ann.posts({ text, files: [image] });
    await inquiry.final();
    const asked = await ann.asks('convolve', { image });
    await asked.final();
    await expectEdges();
    expect([inquiry.answers.length, asked.answers.length]).toEqual([1, 1]);
    expect(worker.output().match(/"msg":"job"/g)).toHaveLength(3);
  });

  test('two people whose addresses drip hold nobody else up', async () => {
    const dripping = await serveImages(image, true);
    onTestFinished(() => dripping.stop());
    await startBot();
    await startWorker({ CONVOLVE_TRUSTED_ORIGINS: `${on.discord.origin},${dripping.origin}` });
    const slow = await Promise.all(
      ['mal', 'moe'].flatMap((name) =>
        Array.from({ length: 8 }, () =>
          on.discord.user(name).asks('convolve', { url: `${dripping.origin}/a.png` }),
        ),
      ),
    );
    await expect.poll(() => dripping.open.size, { timeout: 20_000 }).toBe(4);
    await expectEdges('ann');
    await expectEdges('bob');
    expect(dripping.open.size).toBe(4);
    await dripping.stop();
    const ended = await Promise.all(slow.map((inquiry) => inquiry.final()));
    // A person has earned only so many, and is told to wait before any of it is asked for.
    for (const { text } of ended) expect(text).toMatch(/could not be downloaded|[Ww]ait/);
  });

  test('a worker follows the rules for downloads', async () => {
    await startBot();
    const worker = await startWorker({ CONVOLVE_TRUSTED_ORIGINS: '' });
    const answer = await on.discord.user('ann').runs('convolve', { image });
    expect(answer.text).toMatch(/URL is not allowed/);
    const id = /Job `(\w+)`/.exec(answer.text)![1]!;
    expect(worker.output()).toContain(`"job":"${id}"`);
  });

  test('without a Redis it says which variable is wrong, without a part of it', async () => {
    const port = await freePort();
    const url = `redis://me:secret@127.0.0.1:${port}`;
    for (const name of ['main', 'worker'] as const) {
      const failing = startProcess(name, { DISCORD_TOKEN: on.discord.token, REDIS_URL: url });
      expect(await failing.ended).toBe(1);
      expect(failing.output()).toContain('Redis (REDIS_URL) cannot be used');
      expect(failing.output()).not.toContain('secret');
    }
  });
});

describe('a bot in shards', () => {
  test('answers each server from its own process, as many as Discord recommends', async () => {
    on.discord.world.recommendedShards = 2;
    const guilds = [on.discord.guild];
    while (guilds.length < 4) guilds.push(on.discord.world.addGuild(`server ${guilds.length}`));
    await startWorker();
    const bot = await startBot({ SHARDS: 'auto' }, '"shards ready"');
    const shards = [...on.discord.gateway.sessions.values()].map(({ shard }) => shard.join(' of '));
    expect(shards.sort()).toEqual(['0 of 2', '1 of 2']);
    for (const [k, guild] of guilds.entries()) {
      const person = on.discord.user(`p${k}`);
      on.discord.world.join(guild, person.user);
      person.goesTo(guild.channels[0] ?? on.discord.world.addChannel(guild, 'images'));
      await expectEdges(`p${k}`);
    }
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(on.discord.gateway.connected).toBe(false);
  });
});

test('shards that cannot start are said in words', async () => {
  const account = { DISCORD_TOKEN: 'not.the.token', DISCORD_API: on.discord.api };
  for (const [shards, words] of [
    ['auto', 'Discord does not say how many shards it recommends'],
    ['2', 'Discord does not know this DISCORD_TOKEN'],
  ] as const) {
    const failing = startProcess('main', { ...account, SHARDS: shards, REDIS_URL: on.redis.url });
    expect(await failing.ended).toBe(1);
    expect(failing.output()).toContain(words);
    expect(failing.output()).not.toContain('not.the.token');
  }
});

describe('a bot that receives interactions over HTTP', () => {
  test('answers from two processes behind one address', async () => {
    const ports = [await freePort(), await freePort()];
    for (const port of ports) {
      const listen = { CONVOLVE_INTERACTIONS: `127.0.0.1:${port}` };
      await startBot({ ...listen, DISCORD_PUBLIC_KEY: on.discord.world.publicKey });
    }
    await startWorker();
    const rest = new REST({ api: on.discord.api }).setToken(on.discord.token);
    for (const port of ports) {
      const body = { interactions_endpoint_url: `http://127.0.0.1:${port}/interactions` };
      await rest.patch('/applications/@me', { body });
      await expectEdges();
    }
    expect(on.discord.gateway.counts.identify).toBe(0);
  });
});
