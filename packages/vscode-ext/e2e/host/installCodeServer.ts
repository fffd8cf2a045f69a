import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../code-server/', import.meta.url));
const codeServer = join(folder, 'node_modules/code-server');
const vscode = join(codeServer, 'lib/vscode');

/** The two files that start the VS Code of the tests: Node 24 and code-server's entry. */
export interface CodeServer {
  readonly node: string;
  readonly entry: string;
}

/**
 * Fills `e2e/code-server/node_modules` at the first run. Build scripts stay off: they want headers
 * of Kerberos, and nothing that they build is used here. The second install is the one that
 * code-server's own script would do.
 */
export function installCodeServer(): CodeServer {
  const wanted = readJson(join(folder, 'package.json')).dependencies?.['code-server'];
  const manifest = join(codeServer, 'package.json');
  if (!existsSync(manifest) || readJson(manifest).version !== wanted) {
    npm(['ci'], folder);
  }
  if (!existsSync(join(vscode, 'node_modules/.package-lock.json'))) {
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], vscode);
  }
  return { node: findNode(), entry: join(codeServer, 'out/node/entry.js') };
}

function npm(args: readonly string[], cwd: string): void {
  console.log(`npm ${args.join(' ')} in ${cwd}`);
  const { status, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(
    `code-server, the VS Code of this test, comes from npm: run \`npm ${args.join(' ')}\` in ${cwd} with access to a registry; it said:\n${stderr}`,
  );
}

/** code-server runs on Node 24 alone: the one that runs the test, or npm's package of it. */
function findNode(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const { platform, arch } = process;
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const binary = platform === 'win32' ? 'node.exe' : 'node';
  const path = join(folder, 'node_modules', name, 'bin', binary);
  if (existsSync(path)) return path;
  throw new Error(`code-server needs Node 24, which npm has not for ${name}: run the test with it`);
}

function readJson(path: string): { version?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(path, 'utf8'));
}
