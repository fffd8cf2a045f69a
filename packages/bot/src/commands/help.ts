import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { localeOf, sentences } from '../locale/locale.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';

/** `/help`: what the bot can do, for the person only. */
export const help: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    name_localizations: { 'zh-CN': '帮助' },
    description: 'What this bot can do',
    description_localizations: { 'zh-CN': '此机器人能做什么' },
    ...everywhere,
  },
  async run({ client }, interaction) {
    const content = sentences(localeOf(interaction.locale)).help(client.user.username);
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  },
};
