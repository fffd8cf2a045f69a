import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { snowflake } from '../../state/snowflake.js';
import { checkCommands } from '../checkCommands.js';
import type { Handler } from '../RestRequest.js';

export const listCommands: Handler = ({ world }) => world.commands;

/** Replaces all commands; one that was there under the same name and type keeps its id. */
export const putCommands: Handler = ({ world, body }) => {
  const wanted = body as RESTPutAPIApplicationCommandsJSONBody;
  checkCommands(wanted);
  const before = world.commands;
  world.commands = wanted.map((command): APIApplicationCommand => {
    const type = command.type ?? ApplicationCommandType.ChatInput;
    const known = before.find((other) => other.name === command.name && other.type === type);
    return {
      description: '',
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      nsfw: false,
      default_member_permissions: null,
      ...command,
      type,
      id: known?.id ?? snowflake(),
      application_id: world.bot.id,
      version: snowflake(),
    } as APIApplicationCommand;
  });
  return world.commands;
};
