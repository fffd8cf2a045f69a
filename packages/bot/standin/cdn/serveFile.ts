import type { ServerResponse } from 'node:http';
import type { World } from '../state/World.js';

/** Answers a request to the CDN; `false` if there is no such file. */
export function serveFile(world: World, path: string, response: ServerResponse): boolean {
  const file = world.files.get(path);
  if (file === undefined) return false;
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.length,
    'cache-control': 'private, max-age=3600',
  });
  response.end(file.bytes);
  return true;
}
