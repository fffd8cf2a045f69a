import type { Attachment } from 'discord.js';

/**
 * Whether a posted file is a spoiler: Discord marks it by a flag, and files whose name has the older
 * mark are hidden too, whatever the flag says.
 */
export function isHidden({ spoiler, name }: Pick<Attachment, 'spoiler' | 'name'>): boolean {
  return spoiler || name.startsWith('SPOILER_');
}
