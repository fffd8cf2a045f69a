import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { permissionsIn } from '../state/permissionsIn.js';
import type { Channel, World } from '../state/World.js';

/** Refuses a command that the person would not find there. */
export function checkAllowed(
  world: World,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): void {
  if (!isShown(world, command, channel, userId)) {
    throw new RangeError(
      `${command.name} is not shown in this place to people without its permissions`,
    );
  }
}

/** Discord does not show a command where it isn't meant to be used, or to who may not use it. */
export function isShown(
  world: World,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): boolean {
  const guild = world.guildOf(channel);
  const context =
    channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const install =
    guild && !guild.hasBot
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
  const isHere =
    (command.contexts?.includes(context) ?? true) &&
    (channel.type === ChannelType.DM || (command.integration_types?.includes(install) ?? true));
  if (!isHere || guild === undefined || command.default_member_permissions === null) return isHere;
  const needed = BigInt(command.default_member_permissions);
  const held = permissionsIn(world, channel, userId);
  return Boolean(held & PermissionFlagsBits.Administrator) || (held & needed) === needed;
}
