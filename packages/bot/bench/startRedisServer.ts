import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from './freePort.js';

/** A Redis of this machine, for as long as a test or a benchmark needs it. */
export interface RedisServer {
  readonly url: string;
  /** Ends it; all that it had is gone. */
  stop(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
}

/**
 * Starts `redis-server` on a free port of 127.0.0.1. It keeps nothing on disk.
 *
 * @param more Further options, as on its command line.
 * @throws Error that says how to get it, where it is not installed.
 */
export async function startRedisServer(more: readonly string[] = []): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawnServer(port, more);
    await ready(child);
  };
  const stop = async () => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await ended;
  };
  await start();
  return { url: `redis://127.0.0.1:${port}`, start, stop };
}

function spawnServer(port: number, more: readonly string[]): ChildProcess {
  const options = ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--appendonly', 'no'];
  return spawn('redis-server', [...options, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('error', (cause) =>
      reject(
        new Error('redis-server is not installed: apt-get install -y redis-server', { cause }),
      ),
    );
    child.once('exit', () => reject(new Error(`redis-server ended: ${output}`)));
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('Ready to accept connections')) resolve();
    });
  });
}
