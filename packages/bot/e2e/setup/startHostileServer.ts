import type { RequestListener } from 'node:http';
import { serveLocally } from '../../src/testing/serveLocally.js';

/** A server on this machine that answers each path as badly as it is told. */
export function startHostileServer(paths: Readonly<Record<string, RequestListener>>) {
  return serveLocally((request, response) => {
    response.on('error', () => {});
    const answer = paths[request.url!.slice(1)];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
}
