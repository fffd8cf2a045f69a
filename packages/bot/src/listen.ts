import { once } from 'node:events';
import type { Server } from 'node:net';
import type { Logger } from 'pino';
import type { ListenAddress } from './ConfigReader.js';

/**
 * Lets a server listen. A connection that it cannot accept later, as where too many files are open, is
 * logged, and the server goes on.
 *
 * @throws Error if the port is taken.
 */
export async function listen(
  server: Server,
  { port, host }: ListenAddress,
  log: Logger,
): Promise<void> {
  await once(server.listen(port, host), 'listening');
  server.on('error', (err) => log.warn({ err }, 'a connection could not be accepted'));
}
