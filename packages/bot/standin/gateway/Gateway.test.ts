import { type Client, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Standin } from '../Standin.js';
import { type StandinOptions, startStandin } from '../startStandin.js';
import { startEchoBot } from '../testing/echoBot.js';

let discord: Standin;
let client: Client | undefined;

async function start(options: StandinOptions = {}, intents?: GatewayIntentBits[]) {
  discord = await startStandin({
    isProgress: ({ content }) => content.startsWith('…'),
    ...options,
  });
  client = await startEchoBot(discord, intents);
}

afterEach(async () => {
  await client?.destroy();
  client = undefined;
  await discord?.stop();
});

describe('the gateway', () => {
  test('sends again what was missed, when a dropped connection is resumed', async () => {
    await start();
    discord.gateway.drop();
    const { inquiry } = await discord.user('ann').posts({ text: 'meanwhile' });
    expect((await inquiry.final()).text).toContain('meanwhile');
    expect(discord.gateway.counts).toMatchObject({ identify: 1, resume: 1 });
    expect(inquiry.answers).toHaveLength(1);
  });

  test('asks to reconnect', async () => {
    await start();
    discord.gateway.askToReconnect();
    expect((await discord.user('ann').runs('echo', { text: 'still here' })).text).toBe(
      'still here',
    );
    const { inquiry } = await discord.user('ann').posts({ text: 'after' });
    await inquiry.final();
    await expect.poll(() => discord.gateway.counts.resume).toBe(1);
  });

  test('has a bot start again when its session is gone', async () => {
    await start();
    discord.gateway.invalidateSessions();
    await expect.poll(() => discord.gateway.counts.identify, { timeout: 15_000 }).toBe(2);
    await discord.ready();
    expect((await discord.user('ann').runs('echo', { text: 'again' })).text).toBe('again');
  });

  test('acknowledges heartbeats', async () => {
    await start({ heartbeatInterval: 60 });
    await expect.poll(() => discord.gateway.counts.heartbeat, { timeout: 5000 }).toBeGreaterThan(2);
    expect(discord.gateway.counts.identify).toBe(1);
  });

  test('refuses intents that the portal does not allow', async () => {
    const refused = start({ messageContent: false });
    await expect(refused).rejects.toThrow(/disallowed intents/i);
  });

  test('hides what is in messages without the intent, unless the bot is mentioned', async () => {
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    await start({ messageContent: false }, [Guilds, GuildMessages, DirectMessages]);
    const ann = discord.user('ann');
    const quiet = await ann.posts({ text: 'quiet' });
    expect((await quiet.inquiry.final()).text).toBe('saw {"text":"","files":[]}');
    const text = `<@${discord.world.bot.id}> loud`;
    const loud = await ann.posts({ text, replyTo: quiet.message });
    expect((await loud.inquiry.final()).text).toContain('loud');
    const direct = await ann.goesTo(ann.direct).posts({ text: 'direct' });
    expect((await direct.inquiry.final()).text).toContain('direct');
  });

  test('tells nothing of channels that the bot does not see', async () => {
    await start();
    const hidden = discord.world.addChannel(discord.guild, 'hidden');
    hidden.permission_overwrites!.push({
      id: discord.guild.data.id,
      type: 0,
      allow: '0',
      deny: String(PermissionFlagsBits.ViewChannel),
    });
    const ann = discord.user('ann').goesTo(hidden);
    const { inquiry } = await ann.posts({ text: 'secret' });
    await ann
      .goesTo(discord.channel)
      .posts({ text: 'open' })
      .then((posted) => posted.inquiry.final());
    expect(inquiry.answers).toEqual([]);
  });
});
