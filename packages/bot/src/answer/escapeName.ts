import { escapeMarkdown } from 'discord.js';

/** A file's name as text that changes nothing around it: one line, no markup, not long. */
export function escapeName(name: string, length: number): string {
  const line = plainName(name, length);
  return escapeMarkdown(line, { maskedLink: true, bulletedList: true, heading: true });
}

/** A file's name without control characters and marks of direction, shortened. */
export function plainName(name: string, length: number): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').replace(/^SPOILER_/, '');
  const letters = [...line];
  return letters.length <= length ? line : `${letters.slice(0, length - 1).join('')}…`;
}
