import type { ServerResponse } from 'node:http';
import type { World } from '../state/World.js';
import { isSigned } from './signature.js';

/**
 * Answers a request to the CDN; `false` if there is no such file. Attachments are served only at an
 * address that is signed and has not expired.
 */
export function serveFile(
  world: World,
  { pathname, searchParams }: URL,
  response: ServerResponse,
): boolean {
  const file = world.files.get(pathname);
  if (file === undefined) return false;
  if (pathname.includes('attachments/') && !isSigned(pathname, searchParams)) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('This content is no longer available.');
    return true;
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.length,
    'cache-control': 'private, max-age=3600',
  });
  response.end(file.bytes);
  return true;
}
