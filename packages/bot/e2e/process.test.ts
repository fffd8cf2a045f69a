import { join } from 'node:path';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../bench/freePort.js';
import { startStandin } from '../standin/startStandin.js';
import { differences, jpeg, small } from './setup/images.js';
import { programs } from './setup/programs.js';
import type { Running } from './setup/startProcess.js';

const on = programs();

async function start(more: Record<string, string> = {}): Promise<Running> {
  const started = on.run('main', more);
  await started.says('"ready"');
  return started;
}

/** Waits until a job is past the queue: one that still waits is refused when the bot stops. */
async function atWork(port: number): Promise<void> {
  const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await expect
    .poll(metrics)
    .toMatch(/_under_way\{stage="(?!waiting)\w+"\} [1-9]|_total\{outcome="done"\} [1-9]/);
}

async function register(): Promise<string> {
  const registering = on.run('register');
  expect(await registering.ended).toBe(0);
  return registering.output();
}

describe('the bot as a process', () => {
  test('registers its commands, and again without harm', async () => {
    expect(await register()).toBe('Registered: convolve, Edge map, edges, find, help, privacy\n');
    const ids = on.discord.world.commands.map(({ id }) => id);
    await register();
    expect(on.discord.world.commands.map(({ id }) => id)).toEqual(ids);
  });

  test('finishes what is running when it is told to stop, and refuses what is new', async () => {
    await register();
    const port = await freePort();
    const bot = await start({ METRICS_PORT: `${port}`, CONVOLVE_WORKERS: '1' });
    const ann = on.discord.user('ann');
    const image = { name: 'alps.jpg', bytes: jpeg };
    const kernel = JSON.stringify(Array(17).fill(Array(17).fill(0.003)));
    const working = await ann.asks('convolve', { image, kernel });
    await atWork(port);
    expect(working.answers).toEqual([]);
    bot.killGroup('SIGTERM');
    await bot.says('"stopping"');
    const late = await on.discord.user('bob').asks('convolve', { image });
    const [answer, refusal] = await Promise.all([working.final(), late.final()]);
    expect(answer.files).toHaveLength(2);
    expect(refusal).toMatchObject({
      text: expect.stringContaining('is restarting'),
      ephemeral: true,
    });
    expect(await bot.ended).toBe(0);
    expect([working.answers.length, late.answers.length]).toEqual([1, 1]);
    expect(bot.output()).toContain('"stopped"');
    expect(bot.output()).not.toContain(on.discord.token);
  });

  test('answers presses on what a former process has posted', async () => {
    await register();
    const image = await small('png');
    const first = await start();
    const before = await on.discord.user('ann').runs('convolve', { image });
    await on.discord.user('kim', { keeper: true }).runs('edges on');
    first.kill('SIGINT');
    expect(await first.ended).toBe(0);
    await start();
    const after = await on.discord.user('ann').chooses(before, 'Choose another kernel', 'Prewitt');
    expect(await differences(after.files[0], image, { operator: 'prewitt' })).toBe(0);
    const { inquiry } = await on.discord.user('ann').posts({ files: [image] });
    expect(await differences((await inquiry.final()).files[0], image)).toBe(0);
  });

  test('a killed one is followed by another that goes on', async () => {
    await register();
    const first = await start();
    first.kill('SIGKILL');
    await first.ended;
    await start();
    const answer = await on.discord.user('ann').runs('convolve', { image: await small('png') });
    expect(answer.files).toHaveLength(2);
  });
});

describe('what nobody caught', () => {
  /** The lines of an output that are no plain events of the bot's life. */
  const faults = (output: string) =>
    output.split('\n').filter((line) => /"level":"(warn|error|fatal)"|^(?!\{|$)/.test(line));

  test('stops the bot in order, with one line and a code that has it started again', async () => {
    await register();
    const port = await freePort();
    const bot = await start({ METRICS_PORT: `${port}` });
    const working = await on.discord.user('ann').asks('convolve', { image: await small('png') });
    await atWork(port);
    // A greeting without content: the connection depends on it, so that going on is not safe.
    on.discord.gateway.sendRaw(JSON.stringify({ op: 10, d: null }));
    expect(await bot.ended).toBe(1);
    expect((await working.final()).files).toHaveLength(2);
    const [line, ...others] = faults(bot.output());
    expect(JSON.parse(line!)).toMatchObject({
      level: 'fatal',
      err: { type: 'TypeError' },
      msg: 'the program cannot go on',
    });
    expect(others).toEqual([]);
    expect(bot.output()).toContain('"stopped"');
  });

  test('an event that cannot be read is told in one line and counted, and the bot goes on', async () => {
    await register();
    const port = await freePort();
    const bot = await start({ METRICS_PORT: `${port}` });
    on.discord.gateway.sendRaw(JSON.stringify({ op: 0, s: null, t: 'MESSAGE_CREATE', d: null }));
    const answer = await on.discord.user('ann').runs('convolve', { image: await small('png') });
    expect(answer.files).toHaveLength(2);
    expect(faults(bot.output())).toHaveLength(1);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('\nconvolve_unreadable_payloads_total 1\n');
  });
});

describe('seen from outside', () => {
  test('it is ready while the gateway is connected, and counts jobs and reconnections', async () => {
    await register();
    const port = await freePort();
    await start({ METRICS_PORT: `${port}`, CONVOLVE_WORKERS: '1' });
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const metric = async (name: string) => {
      const line = (await (await ask('/metrics')).text())
        .split('\n')
        .find((text) => text.startsWith(`${name} `));
      return Number(line?.split(' ')[1]);
    };
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
    await on.discord.user('ann').runs('convolve', { image: await small('png') });
    await on.discord.user('bob').runs('convolve', { image: new Uint8Array(9) });
    expect(await metric('convolve_jobs_total{outcome="done"}')).toBe(1);
    expect(await metric('convolve_jobs_total{outcome="not-an-image"}')).toBe(1);
    expect(await metric('convolve_jobs_under_way{stage="waiting"}')).toBe(0);
    for (const stage of ['wait', 'download', 'decode', 'compute', 'encode', 'upload']) {
      expect(await metric(`convolve_stage_seconds_count{stage="${stage}"}`)).toBe(1);
    }
    expect(await metric('convolve_gateway_shards_ready')).toBe(1);
    expect(await metric('convolve_worker_memory_bytes')).toBeGreaterThan(1e6);
    on.discord.gateway.drop();
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 20_000 }).toBe(503);
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 20_000 }).toBe(200);
    expect(await metric('convolve_gateway_reconnects_total')).toBe(1);
  });
});

describe.each([
  ['as one process', {}, '"ready"'],
  ['in shards', { SHARDS: '1' }, '"shards ready"'],
])('while the gateway is away, %s', (_, more, says) => {
  const begin = () => on.run('main', { CONVOLVE_WORKERS: '1', ...more });
  const ended = (bot: Running, limit: number) =>
    Promise.race([bot.ended, new Promise((resolve) => setTimeout(resolve, limit, 'still there'))]);

  test.each(['refusing', 'silent'] as const)('%s, a stop ends it for good', async (how) => {
    const bot = begin();
    await bot.says(says);
    on.discord.gateway.goAway(how);
    await bot.says('"reconnecting"');
    bot.kill('SIGTERM');
    expect(await ended(bot, 25_000)).toBe(0);
    expect(bot.output()).toContain('"stopping"');
    const { identify } = on.discord.gateway.counts;
    on.discord.gateway.comeBack();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(on.discord.gateway.counts.identify).toBe(identify);
  });

  test('a stop ends a start', async () => {
    on.discord.gateway.goAway('silent');
    const bot = begin();
    await expect.poll(() => on.discord.gateway.refused, { timeout: 20_000 }).toBeGreaterThan(0);
    bot.kill('SIGTERM');
    expect(await ended(bot, 25_000)).toBe(0);
  });
});

test('a start that the gateway does not answer is given up after a minute, in words', async () => {
  const silent = await startStandin();
  onTestFinished(() => silent.stop());
  silent.gateway.goAway('silent');
  on.discord.gateway.goAway('refusing');
  const starts = [on.discord, silent].flatMap(({ api, environment }) =>
    ['', '1'].map((shards, k) =>
      on.run('main', {
        ...environment,
        CONVOLVE_DATA: join(on.dataDirectory, `${api.replace(/\W/g, '')}${k}`),
        CONVOLVE_WORKERS: '1',
        SHARDS: shards,
      }),
    ),
  );
  expect(await Promise.all(starts.map(({ ended }) => ended))).toEqual([1, 1, 1, 1]);
  for (const { output } of starts) {
    expect(output()).toMatch(
      /did not get ready within a minute|connection to Discord failed|A shard did not start/,
    );
  }
}, 120_000);

test('a token that is reset ends the bot, which says so', async () => {
  const bot = await start();
  on.discord.gateway.closeWith(GatewayCloseCodes.AuthenticationFailed);
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toContain('Discord does not know this DISCORD_TOKEN');
});

describe('a configuration that is wrong', () => {
  test('is named, each variable of it', async () => {
    const wrong = { DISCORD_TOKEN: '', CONVOLVE_QUEUE: 'many', CONVOLVE_LOG_LEVEL: 'loud' };
    const failing = on.run('main', wrong);
    expect(await failing.ended).toBe(1);
    expect(failing.output()).toMatch(
      /DISCORD_TOKEN is missing[\s\S]*CONVOLVE_LOG_LEVEL[\s\S]*CONVOLVE_QUEUE/,
    );
  });

  test('a token that Discord does not know is said in words, without it', async () => {
    const failing = on.run('main', { DISCORD_TOKEN: 'not.the.token' });
    expect(await failing.ended).toBe(1);
    expect(failing.output()).toContain('Discord does not know this DISCORD_TOKEN');
    expect(failing.output()).not.toContain('not.the.token');
  });
});
