import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Encrypts what stands in Redis, so that a reader there can do nothing with it. */
interface Seal {
  close(text: string): Buffer;
  /** `undefined` for what was not closed with the same secret. */
  open(sealed: Buffer): string | undefined;
}

/** A seal (AES-256 in GCM, NIST SP 800-38D) whose key is derived from a secret (HKDF, RFC 5869). */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    close(text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      try {
        const nonce = sealed.subarray(0, NONCE);
        const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
        decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        const body = decipher.update(sealed.subarray(NONCE + TAG));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
