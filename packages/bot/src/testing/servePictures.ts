import type { ServerResponse } from 'node:http';
import { type LocalServer, serveLocally } from './serveLocally.js';

/** A server of pictures on this machine. */
export interface PictureServer extends LocalServer {
  /** The pictures under way. */
  readonly open: ReadonlySet<ServerResponse>;
}

/**
 * Serves the same picture at every address.
 *
 * @param drips Sends only its first byte, and then nothing for as long as it is listened to.
 */
export async function servePictures(picture: Uint8Array, drips: boolean): Promise<PictureServer> {
  const open = new Set<ServerResponse>();
  const server = await serveLocally((_, response) => {
    open.add(response.on('close', () => open.delete(response)));
    response.writeHead(200, { 'content-type': 'image/png' });
    if (drips) response.write(picture.subarray(0, 1));
    else response.end(picture);
  });
  return { ...server, open };
}
