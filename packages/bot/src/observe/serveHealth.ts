import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import type { ListenAddress } from '../ConfigReader.js';
import { listen } from '../listen.js';
import type { Metrics } from './Metrics.js';

/** What the outside may know, and where. */
interface HealthOptions extends ListenAddress {
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Why the bot cannot take requests at the moment, or `undefined` if it can. */
  readonly unready: () => string | undefined;
}

/** A running server. */
export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 50;
const LONGEST_REQUEST = 5000;

/**
 * Serves `/healthz` (200 while the process answers at all), `/readyz` (200, or 503 with the reason
 * as text) and `/metrics` (Prometheus), for GET and HEAD.
 *
 * @throws Error if the port is taken.
 */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { metrics, log, unready } = options;
  collectDefaultMetrics({ register: metrics.registry });
  const server = createServer({ requestTimeout: LONGEST_REQUEST }, async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response.setHeader('allow', 'GET, HEAD'), 405, 'only GET and HEAD');
    }
    switch (request.url?.split('?')[0]) {
      case '/healthz':
        return answer(response, 200, 'ok');
      case '/readyz': {
        const reason = unready();
        return answer(response, reason === undefined ? 200 : 503, reason ?? 'ready');
      }
      case '/metrics':
        return answer(
          response,
          200,
          await metrics.registry.metrics(),
          metrics.registry.contentType,
        );
      default:
        return answer(response, 404, '/healthz, /readyz or /metrics');
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, options, log);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
