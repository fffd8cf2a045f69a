import { ApplicationCommandOptionType, ApplicationCommandType, type Attachment } from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { askerOf, type Request, usualRecipe } from '../answer/Request.js';
import type { Attached } from '../jobs/job.js';
import { described } from '../locale/names.js';
import type { SlashCommand } from './Command.js';
import { everywhere, publicOption } from './everywhere.js';

/** `/find`: which kernel turns one image into another? */
export const find: SlashCommand = {
  kind: 'slash',
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(
      'find',
      'Which kernel made this? Finds the kernel that turns one image into another',
      '这是哪个卷积核的结果？由前后两张图片找出卷积核',
    ),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        ...described(
          'before',
          'The image that the kernel was applied to (best as PNG)',
          '应用卷积核之前的图片（最好是 PNG）',
        ),
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Attachment,
        ...described(
          'after',
          'The result, of the same size (best as PNG)',
          '应用之后的图片，尺寸相同（最好是 PNG）',
        ),
        required: true,
      },
      publicOption,
    ],
  },
  async run(bot, interaction) {
    const { options } = interaction;
    const request: Request = {
      ...askerOf(interaction),
      input: {
        kind: 'pair',
        before: attached(options.getAttachment('before', true)),
        after: attached(options.getAttachment('after', true)),
      },
      recipe: usualRecipe,
      source: { kind: 'attachment' },
    };
    const isPublic = options.getBoolean('public') ?? true;
    await answerInteraction(bot, interaction, () => request, isPublic ? 'public' : 'private');
  },
};

function attached({ url, name }: Attachment): Attached {
  return { kind: 'attachment', url, name };
}
