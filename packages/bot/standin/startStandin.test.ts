import { ChannelType, type Client, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Standin } from './Standin.js';
import { startStandin } from './startStandin.js';
import { startEchoBot } from './testing/echoBot.js';

const bytes = new TextEncoder().encode('not an image, but a file');

let discord: Standin;
let client: Client<true>;

beforeAll(async () => {
  discord = await startStandin({ isProgress: ({ content }) => content.startsWith('…') });
  client = await startEchoBot(discord);
});

afterAll(async () => {
  await client?.destroy();
  await discord?.stop();
});

describe('an unmodified discord.js client on the stand-in', () => {
  test('knows the server, its channel and its own rights in it', () => {
    const channel = client.channels.cache.get(discord.channel.id);
    expect(channel?.type).toBe(ChannelType.GuildText);
    const guild = client.guilds.cache.get(discord.guild.data.id)!;
    expect(guild.name).toBe('Darkroom');
    expect(guild.members.me!.permissions.has(PermissionFlagsBits.SendMessages)).toBe(true);
  });

  test('answers a command with a file, in one final answer after one of progress', async () => {
    const file = { name: 'a.txt', bytes };
    const inquiry = await discord.user('ann').asks('echo', { text: 'hello', file });
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ text: 'hello', ephemeral: false });
    expect(answer.files).toMatchObject([{ name: 'a.txt', description: 'An echo', spoiler: false }]);
    expect(Buffer.from(answer.files[0]!.bytes).toString()).toBe('not an image, but a file');
    expect(inquiry.progress.map(({ text }) => text)).toEqual(['… working']);
    expect(inquiry.answers).toHaveLength(1);
  });

  test('answers for one person only', async () => {
    const answer = await discord.user('ann').runs('echo', { hidden: true });
    expect(answer).toMatchObject({ text: 'nothing', ephemeral: true });
  });

  test('completes an option', async () => {
    expect(await discord.user('ann').types('echo', 'text', 'so')).toEqual([
      { name: 'so!', value: 'so' },
    ]);
  });

  test('answers a message command', async () => {
    const ann = discord.user('ann');
    const { message } = await ann.posts({ files: [bytes, bytes] });
    expect(await ann.appliesTo(message, 'Look')).toMatchObject({ text: '2 files' });
  });

  test('answers buttons, menus and modals', async () => {
    const ann = discord.user('ann');
    const answer = await ann.runs('echo', { text: 'first' });
    expect(await ann.presses(answer, 'copy')).toMatchObject({ text: 'a copy' });
    const chosen = await ann.chooses(answer, 'menu', 'Two');
    expect(chosen).toMatchObject({ text: 'chose 2', message: { id: answer.message.id } });
    const opened = await ann.opens(answer, 'edit');
    expect(opened.modal.title).toBe('Edit');
    const typed = await ann.submits(opened, { words: 'words' });
    expect(typed).toMatchObject({ text: 'typed words', message: { id: answer.message.id } });
  });

  test('answers a posted message with a reply that tells nobody', async () => {
    const { inquiry, message } = await discord.user('ann').posts({ text: 'hi', files: [bytes] });
    const answer = await inquiry.final();
    expect(answer).toMatchObject({
      text: 'saw {"text":"hi","files":["image.png"]}',
      mentions: [],
      message: { message_reference: { message_id: message.id } },
    });
  });

  test('answers in a direct message', async () => {
    const bob = discord.user('bob');
    bob.goesTo(bob.direct);
    const { inquiry } = await bob.posts({ text: 'psst' });
    expect((await inquiry.final()).text).toBe('saw {"text":"psst","files":[]}');
  });

  test('is refused a command that has no such option', async () => {
    await expect(discord.user('ann').runs('echo', { word: 'x' })).rejects.toThrow('no option word');
    await expect(discord.user('ann').runs('sing')).rejects.toThrow('got sing');
  });
});
