import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: unicast, and for IPv6 within 2000::/3
 * (RFC 4291). Loopback, private, link-local, shared (CGNAT), documentation, multicast and unspecified
 * addresses are not, nor are IPv6 forms that carry an IPv4 address (mapped, compatible, NAT64, 6to4,
 * Teredo), whatever that address is.
 *
 * @example
 * ```ts
 * isPublicAddress('1.1.1.1'); // true
 * isPublicAddress('::ffff:1.1.1.1'); // false
 * ```
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(globalUnicast);
}

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
