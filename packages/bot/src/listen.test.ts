import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { listen } from './listen.js';

const address = { port: 0, host: '127.0.0.1' };

test('a server goes on after connections that it cannot accept, and logs each', async () => {
  const lines: string[] = [];
  const server = createServer((_, response) => response.end('here'));
  await listen(server, address, pino({}, { write: (line) => lines.push(line) }));
  for (const code of ['EMFILE', 'ENFILE']) server.emit('error', new Error(`accept ${code}`));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`);
  expect(await answer.text()).toBe('here');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(
    Array(2).fill('a connection could not be accepted'),
  );
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

test('a taken port is refused', async () => {
  const log = pino({ enabled: false });
  const [first, second] = [createServer(), createServer()];
  await listen(first, address, log);
  const { port } = first.address() as AddressInfo;
  await expect(listen(second, { ...address, port }, log)).rejects.toThrow('EADDRINUSE');
  await new Promise((closed) => first.close(closed));
});
