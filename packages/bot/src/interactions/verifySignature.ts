import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** An Ed25519 key (RFC 8032) from its 64 hexadecimal digits, as JWK writes it (RFC 8037). */
export function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/**
 * Whether Discord has signed a request: its signature is of the timestamp and the body, byte by byte.
 * A request that is sent a second time passes; Discord takes no second acknowledgement of it.
 */
export function isSigned(
  key: KeyObject,
  signature: unknown,
  timestamp: unknown,
  body: Uint8Array,
): boolean {
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!/^[\da-f]{128}$/i.test(signature)) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return verify(null, signed, key, Buffer.from(signature, 'hex'));
}
