import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeServer } from './installCodeServer';
import { writeLanguagePack } from './language';
import { packDebugpy } from './packExtension';
import { settings, writeSettings } from './settings';

/** A running VS Code: open `${url}/?folder=…`. */
export interface RunningCodeServer {
  readonly url: string;
  /** Where `User/settings.json` is. */
  readonly userData: string;
  stop(): Promise<void>;
}

/** Starts VS Code with new, empty user data and with the VSIX installed. */
export async function startCodeServer(
  { node, entry }: CodeServer,
  vsix: string,
): Promise<RunningCodeServer> {
  const home = mkdtempSync(join(tmpdir(), 'convolve-e2e-'));
  const userData = join(home, 'data');
  const folders = ['--user-data-dir', userData, '--extensions-dir', join(home, 'extensions')];
  const env = environment();
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeSettings(userData, settings('dark'));
  writeLanguagePack(userData);
  const extensions = [vsix, packDebugpy(home)].flatMap((path) => ['--install-extension', path]);
  execFileSync(node, [entry, ...folders, ...extensions], { env, stdio: 'pipe' });

  const port = await freePort();
  const server = spawn(
    node,
    [
      entry,
      ...folders,
      '--auth=none',
      `--bind-addr=127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    ],
    // A group of its own, so that its children end with it.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const stop = async () => {
    await end(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const stopAtExit = () => signal(server, 'SIGKILL');
  process.once('exit', stopAtExit);
  const url = `http://127.0.0.1:${port}`;
  try {
    await listening(server, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, userData, stop };
}

/** VS Code takes these for its own when the test is started from its terminal. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|NODE_OPTIONS|PORT$)/.test(name)),
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function listening(server: ChildProcess, url: string): Promise<void> {
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (data) => {
      log += data;
    });
  }
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`code-server does not answer at ${url}; it said:\n${log}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, 'exit');
  signal(server, 'SIGTERM');
  const late = setTimeout(() => signal(server, 'SIGKILL'), 5_000);
  await closed;
  clearTimeout(late);
}

function signal({ pid }: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It has ended by itself.
  }
}
