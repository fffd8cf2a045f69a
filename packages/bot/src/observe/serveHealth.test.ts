import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Metrics } from './Metrics.js';
import { type HealthServer, serveHealth } from './serveHealth.js';

const log = pino({ enabled: false });
let server: HealthServer;
let reason: string | undefined;

beforeEach(async () => {
  const host = '127.0.0.1';
  server = await serveHealth({ port: 0, host, metrics: new Metrics(), log, unready: () => reason });
});
afterEach(() => server.close());

const ask = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { method });

describe('serveHealth', () => {
  test('says that the process lives', async () => {
    const response = await ask('/healthz');
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });

  test('says whether requests can be taken, and why not', async () => {
    reason = 'the gateway is not connected';
    const before = await ask('/readyz');
    expect([before.status, await before.text()]).toEqual([503, reason]);
    reason = undefined;
    const after = await ask('/readyz?verbose');
    expect([after.status, await after.text()]).toEqual([200, 'ready']);
  });

  test('serves the bot’s metrics and those of the process', async () => {
    const response = await ask('/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(text).toContain('convolve_jobs_under_way{stage="waiting"} 0');
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  test('takes nothing else', async () => {
    expect((await ask('/healthz', 'POST')).status).toBe(405);
    expect((await ask('/')).status).toBe(404);
    const { port } = server;
    const twice = {
      port,
      host: '127.0.0.1',
      metrics: new Metrics(),
      log,
      unready: () => undefined,
    };
    await expect(serveHealth(twice)).rejects.toThrow('EADDRINUSE');
  });
});
