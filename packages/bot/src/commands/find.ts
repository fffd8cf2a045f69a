import { ApplicationCommandOptionType, ApplicationCommandType, type Attachment } from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { type Request, usualRecipe } from '../answer/Request.js';
import type { Attached } from '../jobs/job.js';
import { localeOf } from '../locale/locale.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';

/** `/find`: which kernel makes one picture of another? */
export const find: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'find',
    name_localizations: { 'zh-CN': '找卷积核' },
    description: 'Which kernel made this? Finds the kernel that makes one picture of another',
    description_localizations: { 'zh-CN': '这是哪个卷积核的结果？由前后两张图片找出卷积核' },
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'before',
        name_localizations: { 'zh-CN': '原图' },
        description: 'The picture that the kernel was applied to (best as PNG)',
        description_localizations: { 'zh-CN': '应用卷积核之前的图片（最好是 PNG）' },
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'after',
        name_localizations: { 'zh-CN': '结果' },
        description: 'The result, of the same size (best as PNG)',
        description_localizations: { 'zh-CN': '应用之后的图片，尺寸相同（最好是 PNG）' },
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'public',
        name_localizations: { 'zh-CN': '公开' },
        description: 'Who sees the answer: everyone here (default), or only you',
        description_localizations: { 'zh-CN': '对所有人可见（默认），或仅自己可见' },
      },
    ],
  },
  async run(bot, interaction) {
    const { options, user, locale, attachmentSizeLimit } = interaction;
    const request: Request = {
      person: user.id,
      input: {
        kind: 'pair',
        before: attached(options.getAttachment('before', true)),
        after: attached(options.getAttachment('after', true)),
      },
      recipe: usualRecipe,
      uploadLimit: attachmentSizeLimit,
      locale: localeOf(locale),
      source: { kind: 'attachment' },
    };
    const isPublic = options.getBoolean('public') ?? true;
    await answerInteraction(bot, interaction, () => request, isPublic ? 'public' : 'private');
  },
};

function attached({ url, name }: Attachment): Attached {
  return { kind: 'attachment', url, name };
}
