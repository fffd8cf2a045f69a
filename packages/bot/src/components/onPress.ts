import { type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import { Refused } from '../answer/Refused.js';
import type { Bot } from '../Bot.js';
import type { AnswerState } from '../controls/AnswerState.js';
import { readChoice } from '../controls/choice.js';
import { controlRows } from '../controls/controlRows.js';
import { type CustomId, readCustomId } from '../controls/customId.js';
import { defaultTab, type MenuTab } from '../controls/menus.js';
import type { Recipe } from '../jobs/job.js';
import { localeOf } from '../locale/locale.js';
import { editForm } from './editForm.js';
import { type AnswerParts, linkOf, offersLossless, stateOf } from './readAnswer.js';
import { recompute } from './recompute.js';
import { withControls } from './withControls.js';

/** What a press changes: the recipe, or only what the menu offers. */
type Change =
  | { readonly recipe: Partial<Recipe>; readonly tabAfter: MenuTab | null }
  | { readonly tab: MenuTab };

/**
 * A press on a button or a choice in the menu under an answer. The person who asked changes the
 * answer; anyone else gets an own copy.
 */
export async function onPress(bot: Bot, interaction: MessageComponentInteraction): Promise<void> {
  const id = readCustomId(interaction.customId);
  if (!id || id.action === 'form') throw new Refused('answer-outdated');
  if (id.action === 'edit') {
    await interaction.showModal(
      editForm(id.state, interaction.message, localeOf(interaction.locale)),
    );
    return;
  }
  if (id.action === 'delete') {
    await deleteAnswer(interaction, id.state);
    return;
  }
  const change = readChange(id, interaction);
  if ('tab' in change) await turnMenu(bot, interaction, id.state, change.tab);
  else await recompute(bot, interaction, id.state, change.recipe, change.tabAfter);
}

function readChange({ action, state }: CustomId, interaction: MessageComponentInteraction): Change {
  if (action === 'kernel') return { tab: defaultTab(state) };
  if (action === 'lossless') return { recipe: { lossless: true }, tabAfter: null };
  if (action === 'border' || action === 'display') return { tab: { kind: action } };
  const [value] = interaction.isStringSelectMenu() ? interaction.values : [];
  const choice = value === undefined ? undefined : readChoice(value);
  switch (choice?.kind) {
    case 'kernel':
      return { recipe: { kernel: choice.id, display: null }, tabAfter: null };
    case 'border':
      return { recipe: { border: choice.border }, tabAfter: { kind: 'border' } };
    case 'display':
      return {
        recipe: { display: choice.display, colormap: null },
        tabAfter: { kind: 'display' },
      };
    case 'colormap':
      return { recipe: { colormap: choice.colormap }, tabAfter: { kind: 'display' } };
    case 'group':
      return { tab: { kind: 'kernels', group: choice.group } };
    case 'groups':
      return { tab: { kind: 'groups' } };
    case undefined:
      throw new Refused('answer-outdated');
  }
}

/** For the person who asked and those who may manage messages. */
async function deleteAnswer(
  interaction: MessageComponentInteraction,
  { owner }: AnswerState,
): Promise<void> {
  const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (interaction.user.id !== owner && !manages) throw new Refused('may-not-delete');
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

async function turnMenu(
  bot: Bot,
  interaction: MessageComponentInteraction,
  state: AnswerState,
  tab: MenuTab,
): Promise<void> {
  if (interaction.user.id !== state.owner) {
    await recompute(bot, interaction, state, {}, tab);
    return;
  }
  const press = bot.presses.begin(interaction.message.id, interaction.id, 'menu');
  try {
    if (!press.isBehind) {
      await interaction.update(turned(interaction, interaction.message, state, tab));
      return;
    }
    // The result that is under way has controls of its own, of which the menu is one.
    await interaction.deferUpdate();
    await press.show(async () => {
      const message = await interaction.fetchReply();
      const now = stateOf(message) ?? state;
      await interaction.editReply(turned(interaction, message, now, tab));
      return true;
    });
  } finally {
    press.end();
  }
}

function turned(
  { locale }: MessageComponentInteraction,
  answer: AnswerParts,
  state: AnswerState,
  tab: MenuTab,
) {
  const link = linkOf(answer);
  return withControls(
    answer,
    controlRows(state, tab, localeOf(locale), link, offersLossless(answer)),
  );
}
