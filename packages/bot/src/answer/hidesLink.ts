/** What Discord shows as typed, where bars cover nothing: escaped characters and code. */
const literal = /\\[\s\S]|(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
/** What stands between two pairs of bars, which Discord covers. */
const covered = /\|\|[\s\S]+?\|\|/g;
/** Marks that end a sentence or Markdown around a link, not the link. */
const afterLink = /[.,;:!?)\]}'"*_~]+$/;
/** A link in a text. */
export const link = /https?:\/\/[^\s<>|]+/gi;

/**
 * Whether a message covers the link that an embed is made of, which then covers the embed. Discord may
 * write a link otherwise than the person did, so a message that covers any link covers each embed whose
 * own link does not stand, whole, in the open.
 */
export function hidesLink(content: string, embedUrl: string | null): boolean {
  const text = content.replace(literal, ' ');
  const hasCovered = text.match(covered)?.some((part) => /https?:\/\//i.test(part)) ?? false;
  if (!hasCovered) return false;
  const open = (text.replace(covered, ' ').match(link) ?? []).flatMap((it) => [
    it,
    it.replace(afterLink, ''),
  ]);
  return embedUrl === null || !open.includes(embedUrl);
}
