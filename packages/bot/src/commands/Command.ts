import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../Bot.js';

/** A slash command. */
export interface SlashCommand {
  readonly kind: 'slash';
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  run(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void>;
  suggest?(interaction: AutocompleteInteraction): Promise<void>;
}

/** A command in the menu of messages. */
export interface MessageCommand {
  readonly kind: 'message';
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  run(bot: Bot, interaction: MessageContextMenuCommandInteraction): Promise<void>;
}

/** Either of them. */
export type Command = SlashCommand | MessageCommand;
