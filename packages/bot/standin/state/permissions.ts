import { PermissionFlagsBits } from 'discord-api-types/v10';

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
