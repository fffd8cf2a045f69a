/**
 * Audits the packages of the lock file: node .ci/audit.js [--required]
 *
 * Without the network: each is pinned by a checksum and comes from the registry, and only those named
 * here run a script when they are installed. With it: none that is used at run time has a known
 * weakness that is high or critical (npm's advisories). A registry that has no advisories is said to
 * have none; with --required that is a failure too.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Native parts that are built or checked when they are installed, and the reason. */
const mayRunScripts = new Map([
  ['@vscode/vsce-sign', 'development: signs the extension'],
  ['esbuild', 'development: picks its binary'],
  ['keytar', 'development, optional: of vsce'],
  ['msgpackr-extract', 'optional: of bullmq, a faster decoder'],
  ['tree-sitter-julia', 'development: looks for its prebuilt binary; only its WebAssembly is used'],
]);

/** What is wrong with a package of the lock file. */
function problemsOf([path, { link, integrity, resolved, hasInstallScript }]) {
  if (!path.includes('node_modules/') || link) return [];
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return [
    ...(integrity?.startsWith('sha512-') ? [] : [`${name} has no SHA-512 checksum`]),
    ...(resolved === undefined || /^https:\/\/[^/]+\/.+\.tgz$/.test(resolved)
      ? []
      : [`${name} comes from ${resolved}, not from the registry`]),
    ...(hasInstallScript && !mayRunScripts.has(name)
      ? [`${name} runs a script when it is installed`]
      : []),
  ];
}

const file = new URL('../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(file, 'utf8'));
const problems = Object.entries(packages).flatMap(problemsOf);

const args = ['audit', '--package-lock-only', '--omit=dev', '--json'];
const { stdout } = spawnSync('npm', args, {
  cwd: new URL('..', import.meta.url),
  encoding: 'utf8',
});
const { vulnerabilities, message = 'no answer' } = JSON.parse(stdout || '{}');
if (vulnerabilities === undefined) {
  const text = `not checked for known weaknesses: ${message.split(' - ')[0]}`;
  if (process.argv.includes('--required')) problems.push(text);
  else process.stdout.write(`${text}\n`);
}
for (const { name, severity, range } of Object.values(vulnerabilities ?? {})) {
  if (severity === 'high' || severity === 'critical')
    problems.push(`${name} ${range}: ${severity}`);
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${Object.keys(packages).length} packages, ${problems.length} problems\n`);
if (problems.length > 0) process.exitCode = 1;
