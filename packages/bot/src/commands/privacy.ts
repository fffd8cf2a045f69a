import { ApplicationCommandType } from 'discord.js';
import { localeOf, sentences } from '../locale/locale.js';
import { described, named } from '../locale/names.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';
import { pageOf } from './pages.js';

/** `/privacy`: what the bot reads and stores, and how to have it deleted, for the person only. */
export const privacy: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...named('privacy'),
    ...described(
      'What this bot reads and stores, and how to have it deleted',
      '此机器人读取和保存什么，以及如何删除',
    ),
    ...everywhere,
  },
  async run(bot, interaction) {
    const locale = localeOf(interaction.locale);
    const parts = sentences(locale).privacy(bot.client.user.username);
    await interaction.reply(pageOf(parts, bot, locale));
  },
};
