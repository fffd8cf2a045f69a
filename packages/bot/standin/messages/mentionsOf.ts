import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import type { World } from '../state/World.js';

/** Who is told of a message: the accounts it names, as far as `allowed_mentions` lets it. */
export function mentionsOf(
  world: World,
  content: string,
  allowed: APIAllowedMentions | null | undefined,
  repliedTo?: APIMessage | null,
): APIUser[] {
  const named = new Set<string>();
  for (const [, id] of content.matchAll(/<@!?(\d+)>/g)) {
    const may =
      !allowed ||
      allowed.users?.includes(id!) ||
      allowed.parse?.includes(AllowedMentionsTypes.User);
    if (may) named.add(id!);
  }
  if (repliedTo && (allowed?.replied_user ?? !allowed)) named.add(repliedTo.author.id);
  return [...named].flatMap((id) => world.users.get(id) ?? []);
}
