import { PermissionFlagsBits, REST, Routes } from 'discord.js';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { childrenOf } from '../bench/childrenOf.js';
import { freePort } from '../bench/freePort.js';
import { type RedisServer, startRedisServer } from '../bench/startRedisServer.js';
import { registerCommands } from '../src/registerCommands.js';
import { tiffKind } from '../src/work/test/tiffKind.js';
import { postInteraction } from '../standin/people/postInteraction.js';
import { expectNoLeak } from './setup/expectNoLeak.js';
import { jpeg, small } from './setup/images.js';
import { programs } from './setup/programs.js';
import { slowKernel } from './setup/slowKernel.js';
import type { Running } from './setup/startProcess.js';

vi.setConfig({ testTimeout: 120_000 });

let redis: RedisServer | undefined;
const on = programs(50_000);

beforeEach(() => registerCommands(on.discord));
afterEach(async () => {
  await redis?.stop();
  redis = undefined;
});

/** A program that tells as much as it can. */
function run(name: string, more: Record<string, string> = {}): Running {
  return on.run(name, {
    CONVOLVE_LOG_LEVEL: 'trace',
    CONVOLVE_COOLDOWN_SECONDS: '0',
    CONVOLVE_PER_PERSON: '100',
    ...more,
  });
}

const file = (name: string, bytes: Uint8Array) => ({ name: `private-${name}`, bytes });
const mention = () => `<@${on.discord.world.bot.id}>`;

test('whatever people do, the log tells nothing of theirs', async () => {
  const bot = run('main', { CONVOLVE_WORKERS: '1' });
  await bot.says('"ready"');
  const ann = on.discord.user('ann', { keeper: true });
  const png = await small('png');
  const image = file('holiday.jpg', jpeg);

  // Images that are damaged, of strange kinds, or none.
  const bad = [
    file('cut.png', png.slice(0, 300)),
    file('cut.jpg', jpeg.slice(0, 5000)),
    file('floats.tiff', tiffKind({ bits: [32], sampleFormat: 3 })),
    file('letter.png', new TextEncoder().encode('none of your business')),
    file('nothing.gif', new Uint8Array()),
  ];
  for (const image of bad) expect((await ann.runs('convolve', { image })).files).toEqual([]);

  // Addresses with secrets in them.
  const addresses = [
    'https://me:pass-word@127.0.0.1/private-cat.png?sig=signature-1',
    'http://example.com/private-cat.png?sig=signature-1',
    'https://nowhere.invalid/private-cat.png?sig=signature-1#fragment-1',
    'https://10.0.0.1/private-cat.png?hm=0123456789abcdef',
    'private-cat of my own',
  ];
  for (const url of addresses) expect((await ann.runs('convolve', { url })).files).toEqual([]);

  // Answers that Discord refuses, with their files.
  for (const status of [400, 403, 413, 500]) {
    const times = status === 500 ? 4 : 1;
    on.discord.fails({ method: 'PATCH', path: /@original$/, status, times });
    expect((await ann.runs('convolve', { image })).files).toEqual([]);
    on.discord.fails({ method: 'POST', path: /^\/channels\/\d+\/messages$/, status, times });
    const { inquiry } = await ann.posts({ text: mention(), files: [image] });
    expect((await inquiry.final()).files).toEqual([]);
  }
  // Not even a word can be said.
  on.discord.fails({ method: 'PATCH', path: /@original$/, status: 403 });
  on.discord.fails({ method: 'POST', path: /^\/webhooks\//, status: 403, times: 2 });
  (await ann.asks('convolve', { image })).quiet = true;
  await expect.poll(() => bot.output()).toMatch(/interaction failed/);

  // Permissions that are taken away.
  const { AttachFiles, SendMessages } = PermissionFlagsBits;
  for (const permission of [AttachFiles, SendMessages]) {
    const before = bot.output().length;
    on.discord.denies(permission, false);
    (await ann.posts({ text: mention(), files: Array(10).fill(image) })).inquiry.quiet = true;
    await expect
      .poll(() => bot.output().slice(before), { timeout: 30_000 })
      .toMatch(/discord refused an answer/);
  }
  on.discord.denies(0n);

  // Sources that are gone, and answers that are outdated.
  const { message, inquiry } = await ann.posts({ files: [image] });
  inquiry.quiet = true;
  const answer = await ann.appliesTo(message, 'Edge map');
  on.discord.world.messages.delete(message.id);
  expect((await ann.chooses(answer, 'Choose another kernel', 'Prewitt')).text).toMatch(
    /post it again/,
  );

  // A decoder that dies in the middle.
  const large = file('large.jpg', await small('jpeg', 7900));
  const killing = setInterval(() => {
    for (const pid of childrenOf(bot.pid)) abort(pid);
  }, 200);
  const died = await ann.runs('convolve', { image: large, kernel: slowKernel });
  clearInterval(killing);
  expect(died.files).toEqual([]);

  // What on.discord.js cannot read, and a connection that breaks.
  const content = `private-words ${[...on.discord.world.interactions.keys()][0]}`;
  for (const d of [
    null,
    { content, author: null },
    { content, channel_id: on.discord.channel.id },
  ]) {
    for (const t of ['MESSAGE_CREATE', 'INTERACTION_CREATE', 'GUILD_CREATE']) {
      on.discord.gateway.sendRaw(JSON.stringify({ op: 0, s: null, t, d }));
    }
  }
  on.discord.gateway.sendRaw('{"private-words"');
  on.discord.gateway.drop();
  expect((await ann.runs('convolve', { image })).files).toHaveLength(2);
  on.discord.gateway.sendRaw(JSON.stringify({ op: 10, d: null }));
  expect(await bot.ended).toBe(1);

  const told = [
    'private-',
    'pass-word',
    'signature-1',
    'fragment-1',
    'nowhere.invalid/',
    'business',
  ];
  expectNoLeak(bot.output(), on.discord, told);
  for (const line of bot.output().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
});

test('whatever happens to Redis, the log tells no part of its address and nothing of images', async () => {
  const user = ['--user', 'operator-1', 'on', '>first-pass', '~*', '&*', '+@all'];
  redis = await startRedisServer(user);
  const { port } = new URL(redis.url);
  const secrets = ['operator-1', 'first-pass', 'second-pass', 'wrong-pass', `127.0.0.1:${port}`];
  const at = (password: string) => ({
    REDIS_URL: `redis://operator-1:${password}@127.0.0.1:${port}/0`,
  });

  // Refused at the start, by bot and worker.
  const refused = [run('main', at('wrong-pass')), run('worker', at('wrong-pass'))];
  for (const { ended, output } of refused) {
    expect(await ended).toBe(1);
    expect(output()).toContain('Redis (REDIS_URL) cannot be used: WRONGPASS');
  }

  const bot = run('main', at('first-pass'));
  const worker = run('worker', { ...at('first-pass'), CONVOLVE_WORKERS: '1' });
  await Promise.all([bot.says('"ready"'), worker.says('"worker ready"')]);
  const ann = on.discord.user('ann');
  const image = file('holiday.jpg', jpeg);
  expect((await ann.runs('convolve', { image })).files).toHaveLength(2);

  // Full, so that results cannot be stored.
  const admin = new Redis(redis.url);
  const slow = await ann.asks('convolve', {
    image: file('large.jpg', await small('jpeg', 7900)),
    kernel: slowKernel,
  });
  await slow.until(() => slow.progress.length > 0, 'no start');
  await admin.config('SET', 'maxmemory', '1');
  slow.quiet = true;
  (await ann.asks('convolve', { image })).quiet = true;
  await expect.poll(() => worker.output(), { timeout: 30_000 }).toMatch(/OOM|full/i);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await admin.config('SET', 'maxmemory', '0');

  // Its password changes while they are connected, and then Redis goes away altogether.
  await admin.call('ACL', 'SETUSER', 'operator-1', '<first-pass', '>second-pass');
  await admin.call('CLIENT', 'KILL', 'USER', 'operator-1');
  await Promise.all([bot.says('redis is lost'), worker.says('redis is lost')]);
  (await ann.asks('convolve', { image })).quiet = true;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  admin.disconnect();
  await redis.stop();
  await new Promise((resolve) => setTimeout(resolve, 2000));

  for (const { output } of [...refused, bot, worker]) {
    expectNoLeak(output(), on.discord, ['private-', ...secrets]);
    expect(output().length).toBeLessThan(1_000_000);
  }
});

test('interactions over HTTP that cannot be read tell nothing', async () => {
  const port = await freePort();
  const bot = run('main', {
    CONVOLVE_INTERACTIONS: `127.0.0.1:${port}`,
    DISCORD_PUBLIC_KEY: on.discord.world.publicKey,
  });
  await bot.says('"ready"');
  const url = `http://127.0.0.1:${port}/interactions`;
  const token = 'aW50ZXJhY3Rpb246MTIzOnByaXZhdGUtdG9rZW4';
  const api = new REST({ api: on.discord.api }).setToken(on.discord.token);
  await api.patch(Routes.currentApplication(), { body: { interactions_endpoint_url: url } });
  for (const payload of [
    null,
    [],
    { type: 2, token, data: null },
    { type: 3, token, message: 7 },
  ]) {
    await postInteraction(on.discord.world, url, payload as object);
  }
  await expect.poll(() => bot.output()).toMatch(/could not be read/);
  expect((await on.discord.user('ann').runs('help')).text).not.toBe('');
  expectNoLeak(bot.output(), on.discord, [token]);
});

test('a configuration that is wrong, and a token that is refused, are told without secrets', async () => {
  const wrong = {
    REDIS_URL: 'http://operator-1:first-pass@redis.internal',
    DISCORD_API: 'ftp://me:pass-word@example.com/private-path',
    CONVOLVE_TRUSTED_ORIGINS: 'https://me:pass-word@example.com/private-path',
    DISCORD_PUBLIC_KEY: on.discord.token,
  };
  const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.G1abcd.private-token-that-nobody-knows-0123';
  const started = [run('main', wrong), run('worker', wrong), run('register', wrong)];
  started.push(run('main', { DISCORD_TOKEN: token }), run('register', { DISCORD_TOKEN: token }));
  started.push(run('main', { DISCORD_TOKEN: token, SHARDS: 'auto' }));
  for (const { ended, output } of started) {
    expect(await ended).toBe(1);
    expect(output()).not.toBe('');
    expectNoLeak(output(), on.discord, [
      token,
      'operator-1',
      'first-pass',
      'pass-word',
      'private-path',
    ]);
    expect(output()).not.toMatch(/^\s+at /m);
  }
});

test('what packages print, warnings and errors that nobody caught are lines of the log', async () => {
  const redisUrl = 'redis://operator-1:first-pass@redis.internal';
  const program = run('../../e2e/setup/noisyProgram', { REDIS_URL: redisUrl });
  expect(await program.ended).toBe(1);
  expectNoLeak(program.output(), on.discord, ['operator-1', 'first-pass', 'redis.internal']);
  const lines = program.output().trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).level)).toEqual([
    'warn',
    'warn',
    'warn',
    'warn',
    'fatal',
  ]);
  expect(program.output().match(/PICTURE/g)?.length ?? 0).toBeLessThan(200);
  expect(JSON.parse(lines.at(-1)!).err.message).toBe('lost [redacted]');
});

/** Ends a process as a crash of a decoder does, if it is still there. */
function abort(pid: number): void {
  try {
    process.kill(pid, 'SIGABRT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
