import type { ServerResponse } from 'node:http';
import { type LocalServer, serveLocally } from './serveLocally.js';

/** A server of images on this machine. */
export interface ImageServer extends LocalServer {
  /** The images under way. */
  readonly open: ReadonlySet<ServerResponse>;
}

/**
 * Serves the same image at every address.
 *
 * @param drips Sends only its first byte, and then nothing for as long as it is listened to.
 */
export async function serveImages(image: Uint8Array, drips: boolean): Promise<ImageServer> {
  const open = new Set<ServerResponse>();
  const server = await serveLocally((_, response) => {
    open.add(response.on('close', () => open.delete(response)));
    response.writeHead(200, { 'content-type': 'image/png' });
    if (drips) response.write(image.subarray(0, 1));
    else response.end(image);
  });
  return { ...server, open };
}
