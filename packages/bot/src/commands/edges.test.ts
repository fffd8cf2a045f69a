import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { png, startTestBot } from '../testing/startTestBot.js';

describe('/edges', () => {
  test('is refused to those who may not manage the channel, even where they see it', async () => {
    const { discord, on } = await startTestBot();
    const command = [...discord.world.commands.values()]
      .flat()
      .find(({ name }) => name === 'edges')!;
    command.default_member_permissions = String(PermissionFlagsBits.SendMessages);
    const answer = await discord.user('ann').runs('edges on');
    expect(answer.text).toBe('Only people who may manage this channel can do that.');
    expect(on.size).toBe(0);
  });

  test('says that the intent is missing, and the bot works without it', async () => {
    const { discord, bot } = await startTestBot(undefined, { messageContent: false });
    expect(bot.seesMessages).toBe(false);
    const kim = discord.user('kim', { keeper: true });
    expect((await kim.runs('edges on')).text).toMatch(/Message Content Intent/);
    const { inquiry } = await kim.posts({ text: `<@${discord.world.bot.id}>`, files: [png] });
    expect((await inquiry.final()).files).toHaveLength(2);
  });
});
