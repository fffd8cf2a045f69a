import { type APITextChannel, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, World } from './World.js';

const everyone =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** What members of a server may do, and what its keepers may do beside that. */
export const rolePermissions = {
  member: everyone,
  keeper: everyone | PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageMessages,
};

/** What an account may do in a channel: its roles', and the channel's own rules on top. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = world.guildOf(channel);
  if (guild === undefined) return rolePermissions.member;
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  const roles = [guild.data.id, ...member.roles];
  let permissions = 0n;
  for (const role of guild.data.roles) {
    if (roles.includes(role.id)) permissions |= BigInt(role.permissions);
  }
  const overwrites = (channel as APITextChannel).permission_overwrites ?? [];
  for (const { id, type, allow, deny } of overwrites) {
    const applies = type === OverwriteType.Member ? id === userId : roles.includes(id);
    if (applies) permissions = (permissions & ~BigInt(deny)) | BigInt(allow);
  }
  return permissions & PermissionFlagsBits.ViewChannel ? permissions : 0n;
}
