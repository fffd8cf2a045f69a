import { randomBytes } from 'node:crypto';
import {
  type APIInteraction,
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import { permissionsIn } from '../state/permissionsIn.js';
import { snowflake } from '../state/snowflake.js';
import type { Channel, World } from '../state/World.js';

/** What every interaction has: who, where, with which rights, and in which language. */
export function interactionBase(
  world: World,
  user: APIUser,
  locale: Locale,
  channel: Channel,
  type: InteractionType,
): APIInteraction {
  const guild = world.guildOf(channel);
  const installedFor = guild?.hasBot
    ? { [ApplicationIntegrationType.GuildInstall]: guild.data.id }
    : { [ApplicationIntegrationType.UserInstall]: user.id };
  const member = guild?.members.get(user.id);
  const place = guild
    ? {
        guild_id: guild.data.id,
        guild: {
          id: guild.data.id,
          locale: guild.data.preferred_locale,
          features: guild.data.features,
        },
        guild_locale: guild.data.preferred_locale,
        member: {
          ...member,
          user,
          permissions: String(permissionsIn(world, channel, user.id)),
        },
      }
    : { user };
  return {
    id: snowflake(),
    application_id: world.bot.id,
    type,
    token: randomBytes(48).toString('base64url'),
    version: 1,
    channel,
    channel_id: channel.id,
    locale,
    app_permissions: String(permissionsIn(world, channel, guild?.hasBot ? world.bot.id : user.id)),
    entitlements: [],
    authorizing_integration_owners: installedFor,
    context:
      channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.Guild,
    attachment_size_limit: world.uploadLimit(channel.id),
    ...place,
  } as unknown as APIInteraction;
}
