import type { ModalSubmitInteraction } from 'discord.js';
import { parseTypedKernel } from '../answer/parseTyped.js';
import { Refused } from '../answer/Refused.js';
import type { Bot } from '../Bot.js';
import { readCustomId } from '../controls/customId.js';
import { MATRIX_FIELD } from './editForm.js';
import { recompute } from './recompute.js';

/** The form with an edited kernel, sent off. */
export async function onForm(bot: Bot, interaction: ModalSubmitInteraction): Promise<void> {
  const id = readCustomId(interaction.customId);
  if (id?.action !== 'form' || !interaction.isFromMessage()) throw new Refused('answer-outdated');
  const typed = parseTypedKernel(interaction.fields.getTextInputValue(MATRIX_FIELD));
  await recompute(bot, interaction, id.state, { ...typed, display: null }, null);
}
