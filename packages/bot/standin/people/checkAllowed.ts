import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { permissionsIn } from '../state/permissionsIn.js';
import type { Channel, World } from '../state/World.js';

/** Discord does not show a command where it isn't meant to be used, or to who may not use it. */
export function checkAllowed(
  world: World,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): void {
  const guild = world.guildOf(channel);
  const context =
    channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const install =
    guild && !guild.hasBot
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
  const shown =
    (command.contexts?.includes(context) ?? true) &&
    (channel.type === ChannelType.DM || (command.integration_types?.includes(install) ?? true));
  if (!shown) throw new RangeError(`${command.name} is not shown in this place`);
  if (guild === undefined || command.default_member_permissions === null) return;
  const needed = BigInt(command.default_member_permissions);
  const held = permissionsIn(world, channel, userId);
  if (held & PermissionFlagsBits.Administrator) return;
  if ((held & needed) !== needed) {
    throw new RangeError(`${command.name} is not shown to people without its permissions`);
  }
}
