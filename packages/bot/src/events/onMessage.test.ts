import { type APIMessage, GatewayDispatchEvents } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { fails, png, startTestBot } from '../testing/startTestBot.js';

describe('posted pictures', () => {
  test('are answered in a channel that is on, and in no other', async () => {
    const { discord, jobs } = await startTestBot();
    const keeper = discord.user('kim', { keeper: true });
    const said = await keeper.runs('edges on');
    expect(said).toMatchObject({ ephemeral: true, text: expect.stringMatching(/^From now on/) });
    const ann = discord.user('ann');
    const { message, inquiry } = await ann.posts({ files: [png] });
    const answer = await inquiry.final();
    expect(answer.mentions).toEqual([]);
    expect(answer.message.message_reference?.message_id).toBe(message.id);
    await keeper.runs('edges off');
    await ann.posts({ files: [png] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(jobs).toHaveLength(1);
  });

  test('are answered where the bot is mentioned with them or in reply to them', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const mention = `<@${discord.world.bot.id}>`;
    await (await ann.posts({ text: mention, files: [png] })).inquiry.final();
    const { message } = await ann.posts({ files: [png] });
    await (await discord.user('bob').posts({ text: mention, replyTo: message })).inquiry.final();
    expect(jobs).toHaveLength(2);
    const hint = await (await ann.posts({ text: `${mention} hello` })).inquiry.final();
    expect(hint.text).toMatch(/^Mention me together with a picture/);
  });

  test('are answered in direct messages', async () => {
    const { discord } = await startTestBot();
    const ann = discord.user('ann');
    const { inquiry } = await ann.goesTo(ann.direct).posts({ files: [png] });
    const answer = await inquiry.final();
    const changed = await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    expect(changed.message.id).toBe(answer.message.id);
  });

  test('that fail are answered shortly, mentioning nobody', async () => {
    const { discord } = await startTestBot(fails);
    const ann = discord.user('ann');
    const { inquiry } = await ann.goesTo(ann.direct).posts({ files: [png] });
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ mentions: [], text: expect.stringMatching(/is damaged/) });
  });

  test('that are told twice are answered once', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const text = `<@${discord.world.bot.id}>`;
    const tell = (message: APIMessage) =>
      discord.gateway.dispatch(GatewayDispatchEvents.MessageCreate, {
        ...message,
        guild_id: discord.guild.data.id,
        channel_type: discord.channel.type,
      });
    for (const files of [[png], []]) {
      const { message, inquiry } = await ann.posts({ text, files });
      tell(message);
      await inquiry.final();
      tell(message);
      // What was told before this is answered before it.
      await (await ann.posts({ text })).inquiry.final();
      expect(inquiry.answers).toHaveLength(1);
    }
    expect(jobs).toHaveLength(1);
  });

  test('are answered once, though the answer to the reply is lost and it is sent again', async () => {
    const { discord } = await startTestBot();
    const text = `<@${discord.world.bot.id}>`;
    for (const files of [[png], []]) {
      discord.fails({ method: 'POST', path: /\/messages$/, status: 503, carriedOut: true });
      const { inquiry } = await discord.user('ann').posts({ text, files });
      await inquiry.final();
      await expect.poll(() => discord.faults.served.splice(0)).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(inquiry.answers).toHaveLength(1);
    }
  });
});
