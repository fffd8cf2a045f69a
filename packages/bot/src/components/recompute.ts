import type { MessageComponentInteraction, ModalMessageModalSubmitInteraction } from 'discord.js';
import { answerInteraction } from '../answer/answerInteraction.js';
import { askerOf } from '../answer/Request.js';
import type { Bot } from '../Bot.js';
import type { AnswerState } from '../controls/AnswerState.js';
import type { MenuTab } from '../controls/menus.js';
import type { Recipe } from '../jobs/job.js';
import { findInput } from './findInput.js';
import { linkOf, readKernel } from './readAnswer.js';

/**
 * Answers again with a changed recipe: in the same message for the person who asked, in an own copy
 * for anyone else.
 */
export async function recompute(
  bot: Bot,
  interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
  state: AnswerState,
  change: Partial<Recipe>,
  menu: MenuTab | null,
): Promise<void> {
  const { message, user, channelId } = interaction;
  const { border, display, colormap, source, owner } = state;
  const kernel = change.kernel ?? readKernel(state, message);
  const link = linkOf(message);
  const prepare = async () => ({
    ...askerOf(interaction),
    input: await findInput(bot, state, message, channelId ?? message.channelId),
    recipe: { border, display, colormap, ...change, kernel },
    source,
    ...(link !== undefined && source.kind === 'message' ? { messageLink: link } : {}),
    ...(menu ? { menu } : {}),
  });
  const place = user.id === owner ? 'same-message' : 'private';
  await answerInteraction(bot, interaction, prepare, place);
}
