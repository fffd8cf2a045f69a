/**
 * Top-level names that no public name server knows: reserved ones (RFC 6761, 6762, 7686, 8375 and ICANN's
 * `internal`), and those that private networks use.
 */
const privateNames = new Set(
  'localhost localdomain local internal arpa onion invalid lan home corp'.split(' '),
);

/** Whether a host name can be one of the public internet; a dot at its end changes nothing. */
export function isPublicName(hostname: string): boolean {
  const labels = hostname.toLowerCase().replace(/\.+$/, '').split('.');
  return labels.length > 1 && !privateNames.has(labels.at(-1)!);
}
