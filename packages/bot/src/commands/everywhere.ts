import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

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
