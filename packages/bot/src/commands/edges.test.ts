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
    expect(answer.text).toBe('You need the permission to manage this channel.');
    expect(on.size).toBe(0);
  });

  test('keeps a kernel for the channel', async () => {
    const { discord, jobs } = await startTestBot();
    const kim = discord.user('kim', { keeper: true });
    const choices = await kim.types('edges on', 'kernel', 'embos');
    expect(choices[0]?.value).toBe('emboss-nw');
    for (const [kernel, said] of [
      ['emboss', 'this kernel: Emboss from north-west.'],
      ['[[1, -1]]', 'this kernel: Custom kernel.'],
    ] as const) {
      expect((await kim.runs('edges on', { kernel })).text).toContain(said);
      await (await discord.user('ann').posts({ files: [png] })).inquiry.final();
    }
    expect(jobs.map(({ recipe }) => recipe.kernel)).toEqual(['emboss-nw', [[1, -1]]]);
    expect((await kim.runs('edges on', { kernel: 'hello' })).text).toMatch(/^There is no such/);
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
