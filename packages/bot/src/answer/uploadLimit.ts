import { type Guild, GuildPremiumTier } from 'discord.js';

const MEBIBYTE = 1024 * 1024;

/** The largest file in a direct message, and in a server without boosts. */
const USUAL = 10 * MEBIBYTE;

/** The largest file, in bytes, that the bot may post in a server, or in a direct message (`null`). */
export function uploadLimit(guild: Pick<Guild, 'premiumTier'> | null): number {
  switch (guild?.premiumTier) {
    case GuildPremiumTier.Tier2:
      return 50 * MEBIBYTE;
    case GuildPremiumTier.Tier3:
      return 100 * MEBIBYTE;
    default:
      return USUAL;
  }
}
