import { expect, test } from 'vitest';
import { png, startTestBot } from './testing/startTestBot.js';

test.each([
  ['MESSAGE_CREATE', null],
  ['MESSAGE_CREATE', { id: '1', channel_id: 'CHANNEL', author: null, attachments: 7 }],
  ['INTERACTION_CREATE', { id: '1', type: 2, data: null }],
  ['GUILD_CREATE', { id: '5', channels: [null], members: 7 }],
  ['CHANNEL_UPDATE', null],
])('a %s of %j is told in one line and counted, and the bot goes on', async (t, data) => {
  const { discord, log, metrics } = await startTestBot();
  const before = log.length;
  const d = JSON.parse(JSON.stringify(data).replace('CHANNEL', discord.channel.id));
  discord.gateway.sendRaw(JSON.stringify({ op: 0, s: null, t, d }));
  expect((await discord.user('ann').runs('convolve', { image: png })).files).toHaveLength(2);
  expect((await metrics.unreadable.get()).values).toMatchObject([{ value: 1 }]);
  expect(log.slice(before).map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: t, err: { type: 'TypeError' } },
  ]);
});

test.each([null, { session_id: 'x', user: { id: '1' }, application: { id: '1' }, guilds: [null] }])(
  'a READY of %j is told and counted, and the bot connects again',
  async (d) => {
    const { discord, log, metrics } = await startTestBot();
    const before = log.length;
    discord.gateway.sendRaw(JSON.stringify({ op: 0, s: 1, t: 'READY', d }));
    await expect.poll(() => discord.gateway.counts.identify, { timeout: 15_000 }).toBe(2);
    await discord.ready();
    expect((await discord.user('ann').runs('convolve', { image: png })).files).toHaveLength(2);
    expect((await metrics.unreadable.get()).values).toMatchObject([{ value: 1 }]);
    const [told, ...others] = log.slice(before).map((line) => JSON.parse(line));
    expect(told).toMatchObject({ level: 'error', event: 'READY', shard: 0 });
    expect(others.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  },
);
