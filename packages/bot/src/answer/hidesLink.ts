/** What stands between two pairs of bars, which Discord covers. */
const covered = /\|\|[\s\S]+?\|\|/g;

/**
 * Whether a message covers the link that an embed is made of, which then covers the embed. Discord may
 * write a link otherwise than the person did, so a message that covers any link covers each embed whose
 * own link does not stand in the open.
 */
export function hidesLink(content: string, embedUrl: string | null): boolean {
  const hasCovered = content.match(covered)?.some((part) => /https?:\/\//i.test(part)) ?? false;
  if (!hasCovered) return false;
  return embedUrl === null || !content.replace(covered, '').includes(embedUrl);
}
