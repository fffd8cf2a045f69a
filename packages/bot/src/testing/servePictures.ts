import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of pictures on this machine. */
export interface PictureServer {
  readonly origin: string;
  /** The pictures under way. */
  readonly open: ReadonlySet<ServerResponse>;
  stop(): Promise<void>;
}

/**
 * Serves the same picture at every address.
 *
 * @param drips Sends only its first byte, and then nothing for as long as it is listened to.
 */
export async function servePictures(picture: Uint8Array, drips: boolean): Promise<PictureServer> {
  const open = new Set<ServerResponse>();
  const server = createServer((_, response) => {
    open.add(response.on('close', () => open.delete(response)));
    response.writeHead(200, { 'content-type': 'image/png' });
    if (drips) response.write(picture.subarray(0, 1));
    else response.end(picture);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
