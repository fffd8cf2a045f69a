import {
  type APIGuild,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildFeature,
  type GuildHubType,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  type RoleFlags,
} from 'discord-api-types/v10';
import { rolePermissions } from './permissionsIn.js';
import { snowflake } from './snowflake.js';

/** A server: what Discord says of it, its channels, and who is in it. */
export interface Guild {
  readonly data: APIGuild;
  readonly channels: APITextChannel[];
  readonly members: Map<string, APIGuildMember>;
  /** Whether the bot was added to it; if not, only people who installed it for themselves use it. */
  readonly hasBot: boolean;
}

/** A server with a role for everyone, and one for those who keep it; it has no channels yet. */
export function makeGuild(name: string, ownerId: string, locale: Locale, hasBot: boolean): Guild {
  const id = snowflake();
  const data = {
    ...defaults,
    id,
    name,
    owner_id: ownerId,
    preferred_locale: locale,
    roles: [
      role(id, '@everyone', rolePermissions.member),
      role(snowflake(), 'Keepers', rolePermissions.keeper),
    ],
  };
  return { data, channels: [], members: new Map(), hasBot };
}

function role(id: string, name: string, permissions: bigint): APIRole {
  return {
    id,
    name,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
    icon: null,
    unicode_emoji: null,
  };
}

const defaults: Omit<APIGuild, 'id' | 'name' | 'owner_id' | 'roles'> = {
  preferred_locale: Locale.EnglishUS,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  region: '',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  emojis: [],
  stickers: [],
  features: [] as GuildFeature[],
  mfa_level: GuildMFALevel.None,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0 as GuildSystemChannelFlags,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: GuildPremiumTier.None,
  premium_progress_bar_enabled: false,
  nsfw_level: GuildNSFWLevel.Default,
  hub_type: null as GuildHubType | null,
  incidents_data: null,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_members: 500_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  premium_subscription_count: 0,
};
