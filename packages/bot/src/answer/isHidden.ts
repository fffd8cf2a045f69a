import type { Attachment } from 'discord.js';

/** The older mark of a spoiler, at the start of a file's name. */
export const HIDDEN_PREFIX = 'SPOILER_';

/**
 * Whether a posted file is a spoiler: Discord marks it by a flag, and files whose name has the older
 * mark are hidden too, whatever the flag says.
 */
export function isHidden({ spoiler, name }: Pick<Attachment, 'spoiler' | 'name'>): boolean {
  return spoiler || name.startsWith(HIDDEN_PREFIX);
}
