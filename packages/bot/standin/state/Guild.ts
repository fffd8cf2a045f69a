import type { APIGuild, APIGuildMember, APITextChannel } from 'discord-api-types/v10';

/** A server: what Discord says of it, its channels, and who is in it. */
export interface Guild {
  readonly data: APIGuild;
  readonly channels: APITextChannel[];
  readonly members: Map<string, APIGuildMember>;
  /** Whether the bot was added to it; if not, only people who installed it for themselves use it. */
  readonly hasBot: boolean;
}
