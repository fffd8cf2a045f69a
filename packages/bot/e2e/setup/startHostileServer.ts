import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that answers each path as badly as it is told. */
export async function startHostileServer(paths: Readonly<Record<string, RequestListener>>) {
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const answer = paths[request.url!.slice(1)];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin, stop };
}
