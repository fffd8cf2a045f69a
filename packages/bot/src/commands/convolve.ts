import { borders, colormaps } from '@convolve/core';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { askerOf, type Request } from '../answer/Request.js';
import { refreshInput } from '../answer/refreshAddress.js';
import { LONGEST_LINK } from '../controls/controlRows.js';
import { english, type Term } from '../locale/english.js';
import { described } from '../locale/names.js';
import { simplifiedChinese } from '../locale/simplifiedChinese.js';
import type { SlashCommand } from './Command.js';
import { everywhere, publicOption } from './everywhere.js';
import { latestImages } from './latestImages.js';
import { readConvolveOptions } from './readConvolveOptions.js';
import { suggestKernels } from './suggestKernels.js';

/** `/convolve`: a kernel applied to an image or a matrix. */
export const convolve: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(
      'convolve',
      'Apply a kernel or an edge detector to an image or a matrix',
      '对图片或矩阵做卷积或边缘检测',
    ),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        ...described(
          'image',
          'PNG, JPEG, WebP, GIF, AVIF or TIFF. Default: the latest image in this channel',
          'PNG、JPEG、WebP、GIF、AVIF 或 TIFF。默认：此频道最新的图片',
        ),
      },
      {
        type: ApplicationCommandOptionType.String,
        ...described(
          'url',
          'URL of an image, starting with https://',
          '图片网址，以 https:// 开头',
        ),
        max_length: LONGEST_LINK,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...described(
          'kernel',
          'A kernel or an edge detector by name, or a matrix. Default: Sobel',
          '卷积核或边缘检测器的名称，或一个矩阵。默认：Sobel',
        ),
        autocomplete: true,
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...described(
          'matrix',
          'With an image: your own kernel. Without: the matrix to convolve',
          '提供图片时：自定义卷积核；不提供图片时：要卷积的矩阵',
        ),
        max_length: 6000,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...described(
          'border',
          'Border padding. Default: reflect for images, none (mode valid) for a matrix',
          '边界填充方式：图片默认“反射”，矩阵默认不填充（valid）',
        ),
        choices: borders.map((border) => ({
          ...choiceOf(english.borders[border], simplifiedChinese.borders[border]),
          value: border,
        })),
      },
      {
        type: ApplicationCommandOptionType.String,
        ...described('colormap', 'Colours of the result. Default: grey', '结果的配色。默认：灰度'),
        choices: colormaps.map(({ id }) => ({
          ...choiceOf(english.colormaps[id], simplifiedChinese.colormaps[id]),
          value: id,
        })),
      },
      publicOption,
    ],
  },
  suggest: suggestKernels,
  async run(bot, interaction: ChatInputCommandInteraction) {
    const { isPublic, input, ...asked } = readConvolveOptions(interaction.options);
    const prepare = async (): Promise<Request> => ({
      ...askerOf(interaction),
      ...asked,
      ...(input
        ? { input: await refreshInput(bot.client.rest, input) }
        : await latestImages(bot, interaction)),
    });
    await answerInteraction(bot, interaction, prepare, isPublic ? 'public' : 'private');
  },
};

/** A choice as a menu shows it, in both languages. */
function choiceOf(en: Term, zh: Term) {
  return {
    name: `${en.title}: ${en.meaning}`,
    name_localizations: { 'zh-CN': `${zh.title}：${zh.meaning}` },
  };
}
