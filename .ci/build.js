/**
 * Builds a package and what it needs, without Turborepo's own notices: node .ci/build.js @convolve/core
 *
 * Prints what the build printed only if it failed, and on a terminal says that it takes a moment.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = process.argv.slice(2).map((name) => `--filter=${name}`);
const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');
const call = [turbo, 'run', 'build', ...packages, '--output-logs=errors-only'];
const build = spawn(process.execPath, call, {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
});
const printed = [];
for (const stream of [build.stdout, build.stderr]) stream.on('data', (part) => printed.push(part));
const { stderr } = process;
const notice = setTimeout(() => stderr.isTTY && stderr.write('Building, once …'), 1000);
build.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
build.on('close', (code) => {
  clearTimeout(notice);
  if (stderr.isTTY) stderr.write('\r\x1b[K');
  if (code !== 0) stderr.write(Buffer.concat(printed));
  process.exitCode = code === 0 ? 0 : 1;
});
