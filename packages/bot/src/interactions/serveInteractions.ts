import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type APIInteraction, InteractionType } from 'discord.js';
import type { Logger } from 'pino';
import type { InteractionsConfig } from '../config.js';
import { listen } from '../listen.js';
import { StartError } from '../StartError.js';

/** The largest body, in bytes. Discord's are a few kilobytes; one with a long message some more. */
const MOST_BYTES = 256 * 1024;
/** How long a request may take to arrive, in milliseconds. Discord waits three seconds itself. */
const LONGEST_REQUEST = 3000;

/**
 * Listens for interactions at `/interactions`. What Discord has not signed is answered with 401; a
 * PING with a PONG; everything else with 202, because the answers go to Discord's API as they do
 * with a gateway.
 *
 * @throws StartError where it cannot listen.
 */
export async function serveInteractions(
  { publicKey, ...address }: InteractionsConfig,
  receive: (interaction: APIInteraction) => void,
  log: Logger,
): Promise<Server> {
  const key = readPublicKey(publicKey);
  const answer = async (request: IncomingMessage): Promise<[status: number, body?: object]> => {
    if (request.url !== '/interactions') return [404];
    if (request.method !== 'POST') return [405];
    const body = await readBody(request);
    if (body === undefined) return [413];
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } =
      request.headers;
    if (!isSigned(key, signature, timestamp, body)) return [401];
    const interaction = JSON.parse(body.toString()) as APIInteraction;
    if (interaction.type === InteractionType.Ping) return [200, { type: 1 }];
    receive(interaction);
    return [202];
  };
  const bounds = { requestTimeout: LONGEST_REQUEST, connectionsCheckingInterval: 1000 };
  const server = createServer(bounds, (request, response) => {
    answer(request).then(
      ([status, body]) => send(response, status, body),
      (err) => {
        log.warn({ err }, 'an interaction could not be read');
        send(response, 400);
      },
    );
  });
  await listen(server, address, log).catch((cause) => {
    throw new StartError(`Interactions cannot be listened for: ${cause.message}`, { cause });
  });
  return server;
}

/** The bytes of a body as they came; nothing if they are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, body?: object): void {
  if (body) response.writeHead(status, { 'content-type': 'application/json' });
  // A body that was not read to its end must not be taken for the next request.
  else response.writeHead(status, status < 400 ? {} : { connection: 'close' });
  response.end(body && JSON.stringify(body));
}

/** An Ed25519 key (RFC 8032) from its 64 hexadecimal digits, as JWK writes it (RFC 8037). */
function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/**
 * Whether Discord has signed a request: its signature is of the timestamp and the body, byte by byte.
 * A request that is sent a second time passes; Discord takes no second acknowledgement of it.
 */
function isSigned(
  key: KeyObject,
  signature: unknown,
  timestamp: unknown,
  body: Uint8Array,
): boolean {
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!/^[\da-f]{128}$/i.test(signature)) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return verify(null, signed, key, Buffer.from(signature, 'hex'));
}
