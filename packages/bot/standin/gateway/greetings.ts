import type {
  GatewayGuildCreateDispatchData,
  GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import type { Guild } from '../state/makeGuild.js';
import type { World } from '../state/World.js';
import type { Session } from './Session.js';

/** The first thing a bot is told: who it is, and in which servers. */
export function ready(world: World, session: Session): GatewayReadyDispatchData {
  const { id, flags } = world.application;
  const guilds = [...world.guilds.values()].filter(
    ({ hasBot, data }) => hasBot && session.covers(data.id),
  );
  return {
    v: 10,
    user: world.bot,
    guilds: guilds.map(({ data }) => ({ id: data.id, unavailable: true })),
    session_id: session.id,
    shard: [...session.shard],
    resume_gateway_url: `${world.origin.replace('http', 'ws')}/gateway`,
    application: { id, flags, flags_new: String(flags) },
  };
}

/** A server as a bot in it is told. */
export function guildCreate(guild: Guild): GatewayGuildCreateDispatchData {
  return {
    ...guild.data,
    joined_at: new Date().toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [...guild.members.values()],
    channels: guild.channels,
    voice_states: [],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
