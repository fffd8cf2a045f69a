import { DiscordAPIError, type Interaction, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { Refused } from '../answer/Refused.js';
import { refusalOf } from '../answer/whyNotPosted.js';
import type { Bot } from '../Bot.js';
import { commands } from '../commands/index.js';
import { onForm } from '../components/onForm.js';
import { onPress } from '../components/onPress.js';
import { localeOf } from '../locale/locale.js';

/**
 * Hands an interaction to what handles it. It never rejects. One that is told twice is handled once;
 * among several processes Discord sees to that, which takes one acknowledgement only.
 */
export async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (!(await bot.told.take(interaction.id))) return;
  try {
    await dispatch(bot, interaction);
  } catch (error) {
    await refuse(bot, interaction, error);
  }
}

async function dispatch(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isMessageComponent()) return onPress(bot, interaction);
  if (interaction.isModalSubmit()) return onForm(bot, interaction);
  if (!interaction.isCommand() && !interaction.isAutocomplete()) return;
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  if (interaction.isAutocomplete()) {
    if (command?.kind === 'slash') await command.suggest?.(interaction);
  } else if (interaction.isChatInputCommand()) {
    if (command?.kind === 'slash') await command.run(bot, interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    if (command?.kind === 'message') await command.run(bot, interaction);
  }
}

/** Tells the person alone, in words; the details go to the log. */
async function refuse(bot: Bot, interaction: Interaction, error: unknown): Promise<void> {
  if (isOver(error)) {
    bot.log.info({ err: error }, 'an interaction was answered already, or too late');
    return;
  }
  if (!(error instanceof Refused)) bot.log.error({ err: error }, 'interaction failed');
  else if (error.cause) bot.log.error({ err: error.cause }, error.in('en-US'));
  if (!interaction.isRepliable()) return;
  const refused = error instanceof Refused ? error : new Refused('went-wrong');
  const content = refused.in(localeOf(interaction.locale));
  const message = { content, flags: MessageFlags.Ephemeral } as const;
  const isBegun = interaction.replied || interaction.deferred;
  await refusalOf(bot, () =>
    isBegun ? interaction.followUp(message) : interaction.reply(message),
  );
}

/** Whether the interaction is gone, so that nothing can be answered any more. */
function isOver(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  );
}
