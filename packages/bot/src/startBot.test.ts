import { GatewayCloseCodes } from 'discord-api-types/v10';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startStandin } from '../standin/startStandin.js';
import type { Job, Work } from './jobs/job.js';
import { registerCommands } from './registerCommands.js';
import type { ChannelSettings } from './settings/ChannelSettings.js';
import { startBot } from './startBot.js';
import { done, fails, png, startTestBot } from './testing/startTestBot.js';

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

test('a command is answered while Discord is still asked about the application', async () => {
  const discord = await startStandin({ patience: 3000 });
  onTestFinished(() => discord.stop());
  await registerCommands(discord);
  discord.fails({ method: 'GET', path: /^\/applications\/@me$/, status: 429, retryAfter: 2 });
  const { token, api, cdn } = discord;
  const work = { run: fails, stop: async () => {} };
  const parts = { work, settings: {} as ChannelSettings, log: pino({ level: 'silent' }) };
  const started = startBot({ ...parts, config: { token, api, cdn } });
  await discord.ready();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await discord.user('ann').runs('help')).ephemeral).toBe(true);
  await (await started).stop();
});

test('a token that Discord does not know is said in words', async () => {
  const { discord } = await startTestBot();
  const { work, settings } = { work: {} as Work, settings: {} as ChannelSettings };
  const config = { token: 'MTIz.abcdef.wrong', api: discord.api, cdn: discord.cdn };
  const started = startBot({ config, work, settings, log: pino({ level: 'silent' }) });
  await expect(started).rejects.toThrow(/^Discord does not know this DISCORD_TOKEN/);
});

describe.each(['refusing', 'silent'] as const)('while the gateway is %s', (how) => {
  test('a start is given up in time, and nothing connects later', async () => {
    const discord = await startStandin();
    onTestFinished(() => discord.stop());
    discord.gateway.goAway(how);
    const { token, api, cdn } = discord;
    const parts = { work: {} as Work, settings: {} as ChannelSettings };
    const log = pino({ level: 'silent' });
    const started = startBot({ ...parts, config: { token, api, cdn }, log, patience: 800 });
    await expect(started).rejects.toThrow(/gateway did not get ready/);
    discord.gateway.comeBack();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(discord.gateway.counts.identify).toBe(0);
  });

  test('a stop ends, and nothing connects later', async () => {
    const { discord, bot } = await startTestBot();
    discord.gateway.goAway(how);
    await expect.poll(() => discord.gateway.refused).toBeGreaterThan(0);
    await bot.stop();
    discord.gateway.comeBack();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(discord.gateway.counts).toMatchObject({ identify: 1, resume: 0 });
  });
});

test('a connection that Discord ends for good is told', async () => {
  const { discord, bot } = await startTestBot();
  discord.gateway.closeWith(GatewayCloseCodes.AuthenticationFailed);
  expect((await bot.lost).message).toMatch(/^Discord does not know this DISCORD_TOKEN/);
});

test('the buttons of an answer go on working after a restart', async () => {
  const { discord, bot } = await startTestBot();
  const ann = discord.user('ann');
  const first = await ann.runs('convolve', { image: png, kernel: '1 0 -1' });
  await bot.stop();
  const jobs: Job[] = [];
  const work: Work = {
    run: async (job) => {
      jobs.push(job);
      return done;
    },
    stop: async () => {},
  };
  const config = { token: discord.token, api: discord.api, cdn: discord.cdn };
  const settings = {} as ChannelSettings;
  const again = await startBot({ config, work, settings, log: pino({ level: 'silent' }) });
  const borders = await ann.presses(first, 'Border');
  const changed = await ann.chooses(borders, 'Choose another kernel', 'border=zero');
  await again.stop();
  expect(changed.message.id).toBe(first.message.id);
  expect(jobs[0]?.recipe).toMatchObject({ kernel: [[1, 0, -1]], border: 'zero' });
});

describe('the log tells', () => {
  const linesOf = (log: readonly string[]) =>
    log.map((line) => JSON.parse(line) as { msg: string; level: string; times?: number });

  test('of a lost connection once, with a count, and of what it is followed by', async () => {
    const { discord, log } = await startTestBot();
    const has = (msg: string) => linesOf(log).filter((line) => line.msg === msg);
    discord.gateway.invalidateSessions();
    await expect
      .poll(() => has('connected again, in a new session'), { timeout: 15_000 })
      .toHaveLength(1);
    const before = has('reconnecting').length;
    discord.gateway.goAway('refusing');
    await expect.poll(() => discord.gateway.refused, { timeout: 15_000 }).toBeGreaterThan(2);
    expect(has('reconnecting')).toHaveLength(before + 1);
    discord.gateway.comeBack();
    const isBack = () => linesOf(log).filter(({ msg }) => /^(resumed|connected again)/.test(msg));
    await expect.poll(isBack, { timeout: 20_000 }).toHaveLength(2);
    const [first, ...counted] = has('reconnecting').slice(before);
    expect(first?.times).toBeUndefined();
    expect(counted).toMatchObject([{ times: expect.any(Number) }]);
  }, 45_000);

  test.each([10062, 40060])('of an interaction that is over no error: %i', async (code) => {
    const { discord, log } = await startTestBot();
    discord.fails({ method: 'POST', path: /callback$/, status: 400, code });
    (await discord.user('ann').asks('help')).quiet = true;
    const msg = 'an interaction was answered already, or too late';
    await expect
      .poll(() => linesOf(log))
      .toContainEqual(expect.objectContaining({ msg, level: 'info' }));
    expect(linesOf(log).filter(({ level }) => level === 'error')).toEqual([]);
  });
});
