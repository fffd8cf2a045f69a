import { sign } from 'node:crypto';
import type { World } from '../state/World.js';

/** Posts an interaction as Discord does: signed with Ed25519 over the time and the body. */
export function postInteraction(
  { keys }: Pick<World, 'keys'>,
  url: string,
  payload: object,
  signature?: Uint8Array,
): Promise<Response> {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signed = signature ?? sign(null, Buffer.from(timestamp + body), keys.privateKey);
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': Buffer.from(signed).toString('hex'),
      'x-signature-timestamp': timestamp,
    },
  });
}
