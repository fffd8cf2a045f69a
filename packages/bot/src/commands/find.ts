import { ApplicationCommandOptionType, ApplicationCommandType, type Attachment } from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { type Request, usualRecipe } from '../answer/Request.js';
import type { Attached } from '../jobs/job.js';
import { localeOf } from '../locale/locale.js';
import { described, named } from '../locale/names.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';

/** `/find`: which kernel turns one image into another? */
export const find: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...named('find'),
    ...described(
      'Which kernel made this? Finds the kernel that turns one image into another',
      '这是哪个卷积核的结果？由前后两张图片找出卷积核',
    ),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        ...named('before'),
        ...described(
          'The image that the kernel was applied to (best as PNG)',
          '应用卷积核之前的图片（最好是 PNG）',
        ),
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Attachment,
        ...named('after'),
        ...described(
          'The result, of the same size (best as PNG)',
          '应用之后的图片，尺寸相同（最好是 PNG）',
        ),
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('public'),
        ...described(
          'Show the answer to everyone (default) or only to you',
          '对所有人可见（默认），或仅自己可见',
        ),
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
