import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { describeKernel } from '../answer/describeKernel.js';
import { lackingOf, missingText } from '../answer/lackingPermissions.js';
import { askForRows } from '../answer/lostLineEnds.js';
import { Refused } from '../answer/Refused.js';
import { usualRecipe } from '../answer/Request.js';
import { readKernel, type WrittenKernel } from '../answer/readKernel.js';
import type { Bot } from '../Bot.js';
import { type Locale, localeOf, sentences } from '../locale/locale.js';
import { described } from '../locale/names.js';
import type { SlashCommand } from './Command.js';
import { suggestKernels } from './suggestKernels.js';

/** `/edges on|off`: whether each image posted in the channel is answered, and by which kernel. */
export const edges: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(
      'edges',
      'Reply to every image in this channel with its edge map',
      '为此频道中的每张图片自动回复边缘图',
    ),
    default_member_permissions: String(PermissionFlagsBits.ManageChannels),
    // A person's own installation sees no messages, so it cannot answer them.
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...described('on', 'Reply to every image posted here', '自动回复此处的每张图片'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...described(
              'kernel',
              'The kernel for images here: a name or a matrix. Default: Sobel',
              '用于此处图片的卷积核：名称或矩阵。默认：Sobel',
            ),
            autocomplete: true,
            max_length: 4000,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...described('off', 'Stop replying automatically here', '不再自动回复此处的图片'),
      },
    ],
  },
  suggest: suggestKernels,
  async run(bot, interaction) {
    if (!bot.hasGateway) throw new Refused('commands-only');
    const { channelId, guildId } = interaction;
    if (!interaction.inCachedGuild() || guildId === null) throw new Refused('not-in-server');
    // Administrators can grant the command to others; the right to manage is still needed.
    if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageChannels)) {
      throw new Refused('may-not-manage');
    }
    const locale = localeOf(interaction.locale);
    const { edges: words } = sentences(locale);
    const channel = `<#${channelId}>`;
    const lines: string[] = [];
    if (interaction.options.getSubcommand() === 'on') {
      const written = readOption(interaction);
      const { id } = interaction.user;
      const changed = await bot.settings.turnOn(channelId, guildId, id, written?.kernel);
      const title = written && describeKernel({ ...usualRecipe, ...written }, locale).title;
      lines.push(changed ? words.on(channel, title) : words.alreadyOn(channel));
      lines.push(...missing(bot, interaction, locale));
    } else {
      const changed = await bot.settings.turnOff(channelId);
      lines.push(changed ? words.off(channel) : words.alreadyOff(channel));
    }
    bot.log.info({ channelId, guildId, lines: lines.length }, 'edges');
    await interaction.reply({ content: lines.join('\n'), flags: MessageFlags.Ephemeral });
  },
};

function readOption({ options }: ChatInputCommandInteraction): WrittenKernel | undefined {
  const text = options.getString('kernel');
  if (text === null) return undefined;
  askForRows(text, 'kernel');
  return readKernel(text);
}

/** What keeps the bot from answering in the channel. */
function missing(
  { seesMessages, client }: Bot,
  { channel, appPermissions }: ChatInputCommandInteraction,
  locale: Locale,
): string[] {
  const lacking = lackingOf(appPermissions, channel?.isThread() ?? false);
  return [
    ...(seesMessages ? [] : [sentences(locale).edges.missingIntent(client.user.username)]),
    ...(lacking.length > 0 ? [missingText(lacking, locale)] : []),
  ];
}
