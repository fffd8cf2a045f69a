import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startStandin } from '../standin/startStandin.js';
import { registerInTime } from './registerInTime.js';
import { StartError } from './StartError.js';

test('a Discord that never answers is given up after the time limit, in words', async () => {
  // It takes the request and is silent.
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const registering = registerInTime({ token: 'x', api }, 200);
  await expect(registering).rejects.toThrow(
    new StartError('Discord did not answer within 0.2 seconds.'),
  );
});

test('a refusal and an address where nobody listens are told apart', async () => {
  const discord = await startStandin();
  const { api } = discord;
  await expect(registerInTime({ token: 'x', api }, 5000)).rejects.toThrow(/^Discord refused: /);
  await discord.stop();
  await expect(registerInTime({ token: 'x', api }, 5000)).rejects.toThrow(
    /^Discord did not answer: /,
  );
});
