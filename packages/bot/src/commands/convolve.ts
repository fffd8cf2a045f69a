import { borders, colormaps } from '@convolve/core';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { Refused } from '../answer/Refused.js';
import type { Request } from '../answer/Request.js';
import { refreshInput } from '../answer/refreshAddress.js';
import { LONGEST_LINK } from '../controls/controlRows.js';
import { english } from '../locale/english.js';
import { localeOf } from '../locale/locale.js';
import { simplifiedChinese } from '../locale/simplifiedChinese.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';
import { latestPictures } from './latestPictures.js';
import { readConvolveOptions } from './readConvolveOptions.js';
import { suggestKernels } from './suggestKernels.js';

/** `/convolve`: a kernel on a picture, or on numbers. */
export const convolve: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'convolve',
    name_localizations: { 'zh-CN': '卷积' },
    description: 'Apply a kernel or an edge detector to a picture or to numbers',
    description_localizations: { 'zh-CN': '对图片或数字做卷积或边缘检测' },
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'image',
        name_localizations: { 'zh-CN': '图片' },
        description:
          'PNG, JPEG, WebP, GIF, AVIF or TIFF (default: the latest picture in this channel)',
        description_localizations: {
          'zh-CN': 'PNG、JPEG、WebP、GIF、AVIF 或 TIFF（默认为此频道最新的图片）',
        },
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'url',
        name_localizations: { 'zh-CN': '网址' },
        description: 'The address of a picture, starting with https://',
        description_localizations: { 'zh-CN': '图片网址，以 https:// 开头' },
        max_length: LONGEST_LINK,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'kernel',
        name_localizations: { 'zh-CN': '卷积核' },
        description: 'A kernel or an edge detector by name (Sobel unless told), or typed numbers',
        description_localizations: { 'zh-CN': '卷积核或边缘检测的名称（默认 Sobel），或输入数字' },
        autocomplete: true,
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'matrix',
        name_localizations: { 'zh-CN': '矩阵' },
        description: 'With a picture: the kernel, typed. Alone: the numbers to apply the kernel to',
        description_localizations: { 'zh-CN': '有图片时：输入的卷积核；单独使用时：被卷积的数字' },
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'border',
        name_localizations: { 'zh-CN': '边界' },
        description:
          'What lies beyond the edge: reflect unless told; for numbers none (mode valid)',
        description_localizations: {
          'zh-CN': '边界之外如何延续：图片默认反射，数字默认无（模式 valid）',
        },
        choices: borders.map((border) => ({
          name: `${english.borders[border].title}: ${english.borders[border].meaning}`,
          name_localizations: {
            'zh-CN': `${simplifiedChinese.borders[border].title}：${simplifiedChinese.borders[border].meaning}`,
          },
          value: border,
        })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'colormap',
        name_localizations: { 'zh-CN': '色图' },
        description: 'Colours for the result',
        description_localizations: { 'zh-CN': '结果的颜色' },
        choices: colormaps.map(({ id }) => {
          const [en, zh] = [english.colormaps[id], simplifiedChinese.colormaps[id]];
          const name_localizations = { 'zh-CN': `${zh.title}：${zh.meaning}` };
          return { name: `${en.title}: ${en.meaning}`, name_localizations, value: id };
        }),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'public',
        name_localizations: { 'zh-CN': '公开' },
        description: 'For everyone here, or only for you (for everyone unless told)',
        description_localizations: { 'zh-CN': '对所有人可见，或仅自己可见（默认公开）' },
      },
    ],
  },
  suggest: suggestKernels,
  async run(bot, interaction: ChatInputCommandInteraction) {
    const { options, user, locale, attachmentSizeLimit } = interaction;
    const { isPublic, input, ...asked } = readConvolveOptions(options);
    const prepare = async (): Promise<Request> => ({
      person: user.id,
      ...asked,
      ...(input ? { input: await refreshInput(bot.client.rest, input) } : await latest()),
      uploadLimit: attachmentSizeLimit,
      locale: localeOf(locale),
    });
    const latest = async () => {
      const found = await latestPictures(bot, interaction);
      if (!found) throw new Refused('no-input');
      const { messageId, messageLink, pictures } = found;
      const source = { kind: 'message', messageId } as const;
      return {
        input: { kind: 'pictures', pictures } as const,
        source,
        messageLink,
        isLatest: true,
      };
    };
    await answerInteraction(bot, interaction, prepare, isPublic ? 'public' : 'private');
  },
};
