import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { findImages } from '../answer/findImages.js';
import { Refused } from '../answer/Refused.js';
import { askerOf, usualRecipe } from '../answer/Request.js';
import { named } from '../locale/names.js';
import type { MessageCommand } from './Command.js';
import { everywhere } from './everywhere.js';

/** `Edge map` in the menu of a message: the edges of its images, answered together. */
export const edgeMap: MessageCommand = {
  kind: 'message',
  definition: {
    type: ApplicationCommandType.Message,
    ...named('edgeMap'),
    ...everywhere,
  },
  async run(bot, interaction) {
    const { targetMessage } = interaction;
    const images = findImages(targetMessage);
    const [first] = images;
    if (!first) throw new Refused('no-image-in-message');
    // Where the bot is no member it cannot ask for the message again, but the address may last.
    const isMember =
      interaction.inCachedGuild() || interaction.context === InteractionContextType.BotDM;
    const byLink = !isMember && images.length === 1;
    const request = {
      ...askerOf(interaction),
      input: { kind: 'images', images } as const,
      recipe: usualRecipe,
      messageLink: targetMessage.url,
      source: byLink
        ? ({ kind: first.kind } as const)
        : ({ kind: 'message', messageId: targetMessage.id } as const),
    };
    await answerInteraction(bot, interaction, () => request, 'public');
  },
};
