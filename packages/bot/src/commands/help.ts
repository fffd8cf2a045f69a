import { ApplicationCommandType } from 'discord.js';
import { localeOf, sentences } from '../locale/locale.js';
import { described, named } from '../locale/names.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';
import { pageOf } from './pages.js';

/** `/help`: what the bot can do, for the person only. */
export const help: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...named('help'),
    ...described('What this bot can do', '此机器人能做什么'),
    ...everywhere,
  },
  async run(bot, interaction) {
    const locale = localeOf(interaction.locale);
    const parts = sentences(locale).help(bot.client.user.username);
    await interaction.reply(pageOf(parts, bot, locale));
  },
};
