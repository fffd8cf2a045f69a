import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { described } from '../locale/names.js';

/** For commands that servers and people can install, and that work in every kind of channel. */
export const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** For commands that answer with an image. */
export const publicOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...described(
    'public',
    'Show the answer to everyone (default) or only to you',
    '对所有人可见（默认），或仅自己可见',
  ),
};
