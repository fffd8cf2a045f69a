/**
 * Makes all that a release publishes, in out/release/: npm run release [-- --dry-run | --tag v1.2.3]
 *
 * The core's tarball, the extension's VSIX and their SHA-256 sums, with the addresses of release.json. With
 * --dry-run what is missing is reported and the files are made nevertheless.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out/release');
const stage = join(root, 'out/stage');
const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, tag: { type: 'string' } },
});

/** The largest files, in bytes: what is larger holds what nobody needs, or has grown without a word. */
const mostBytes = { '.tgz': 1_000_000, '.vsix': 3_000_000 };

/** All that the files may hold. */
const contents = {
  '.tgz': /^package\/(package\.json|README\.md|LICENSE|dist\/.*)$/,
  '.vsix':
    /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package(\.nls.*)?\.json|readme\.md|changelog\.md|LICENSE\.txt|(dist\/(host|webview|lesson)|l10n|media)\/.*))$/i,
};

const missing = [];
const addresses = json('release.json');
for (const [name, value] of Object.entries(addresses)) {
  if (value === '') missing.push(`release.json: ${name} is empty`);
}

const version = json('packages/core/package.json').version;
for (const name of ['bot', 'vscode-ext']) {
  const other = json(`packages/${name}/package.json`).version;
  if (other !== version) missing.push(`packages/${name} has version ${other}, the core ${version}`);
}
if (values.tag !== undefined && values.tag !== `v${version}`) {
  missing.push(`the tag is ${values.tag}, but the version is ${version}: tag v${version}`);
}
for (const path of ['CHANGELOG.md', 'packages/vscode-ext/CHANGELOG.md']) {
  const heading = text(path)
    .split('\n')
    .find((line) => line.startsWith(`## ${version}`));
  if (heading === undefined) missing.push(`${path} has no heading for ${version}`);
  else if (/unreleased/i.test(heading)) missing.push(`${path} calls ${version} unreleased`);
}

rmSync(out, { recursive: true, force: true });
rmSync(stage, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
run('npx', ['turbo', 'run', 'build', '--output-logs=errors-only']);
packCore();
packExtension();
rmSync(stage, { recursive: true });

const files = readdirSync(out);
for (const file of files) check(file);
const sums = files.map((file) => `${sumOf(file)}  ${file}\n`).join('');
writeFileSync(join(out, 'SHA256SUMS'), sums);
console.log(`\nVersion ${version}, in out/release/:\n${sums}`);

if (missing.length > 0) {
  console.error(`Not ready to publish:\n${missing.map((line) => `- ${line}`).join('\n')}`);
  if (!values['dry-run']) process.exit(1);
}

/** The files that npm packs, with the addresses in package.json, packed again. */
function packCore() {
  mkdirSync(join(stage, 'core'), { recursive: true });
  const folder = join(root, 'packages/core');
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', stage], folder);
  const [tarball] = readdirSync(stage).filter((name) => name.endsWith('.tgz'));
  run('tar', ['-xzf', join(stage, tarball), '-C', join(stage, 'core')]);
  const unpacked = join(stage, 'core/package');
  const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  writeJson(join(unpacked, 'package.json'), { ...manifest, ...links('packages/core') });
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', out], unpacked);
}

/** The extension's files, with the addresses and the publisher in package.json. */
function packExtension() {
  const folder = join(root, 'packages/vscode-ext');
  const copy = join(stage, 'vscode-ext');
  mkdirSync(copy, { recursive: true });
  const names = readdirSync(folder).filter((name) =>
    /^(dist|l10n|media|package\.|README|CHANGELOG|LICENSE|\.vscodeignore)/.test(name),
  );
  for (const name of names) cpSync(join(folder, name), join(copy, name), { recursive: true });
  const manifest = json('packages/vscode-ext/package.json');
  const { publisher = manifest.publisher } = filled(addresses);
  writeJson(join(copy, 'package.json'), {
    ...manifest,
    publisher,
    ...links('packages/vscode-ext'),
  });
  const file = join(out, `convolve-${version}.vsix`);
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
  ];
  run('npx', ['vsce', 'package', ...options, '--out', file], copy);
}

/** What package.json says of addresses, as far as they are known. */
function links(directory) {
  const { repository, homepage, issues } = filled(addresses);
  return {
    ...(repository && { repository: { type: 'git', url: `git+${repository}.git`, directory } }),
    ...(homepage && { homepage }),
    ...(issues && { bugs: { url: issues } }),
  };
}

/** Reports what a file holds that it should not, and one that is too large. */
function check(file) {
  const path = join(out, file);
  const [ending] = /\.\w+$/.exec(file);
  const list =
    ending === '.tgz'
      ? ['tar', '-tzf', path]
      : [
          'python3',
          '-c',
          "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))",
          path,
        ];
  const [program, ...args] = list;
  const names = execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n');
  const stray = names.filter((name) => !name.endsWith('/') && !contents[ending].test(name));
  if (stray.length > 0) missing.push(`${file} holds ${stray.slice(0, 5).join(', ')}`);
  const size = readFileSync(path).length;
  console.log(`${file}: ${names.length} files, ${(size / 1e6).toFixed(2)} MB`);
  if (size > mostBytes[ending])
    missing.push(`${file} has ${size} bytes, over ${mostBytes[ending]}`);
}

function sumOf(file) {
  return createHash('sha256')
    .update(readFileSync(join(out, file)))
    .digest('hex');
}

function filled(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== ''));
}

function text(path) {
  return readFileSync(join(root, path), 'utf8');
}

function json(path) {
  return JSON.parse(text(path));
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function run(program, args, cwd = root) {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}
