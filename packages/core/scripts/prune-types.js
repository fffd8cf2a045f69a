// Deletes the declarations in dist/ that no entry of package.json reaches: those of internal modules.
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const reached = new Set(
  Object.values(exports).flatMap(({ types }) => (types ? [join(root, types)] : [])),
);
for (const path of reached) {
  const text = await readFile(path, 'utf8');
  for (const [, name] of text.matchAll(/(?:from |import\(|import )['"](\.[^'"]+)\.js['"]/g)) {
    reached.add(`${join(dirname(path), name)}.d.ts`);
  }
}

const names = await readdir(join(root, 'dist'), { recursive: true });
const paths = names
  .filter((name) => name.endsWith('.d.ts'))
  .map((name) => join(root, 'dist', name));
await Promise.all(paths.filter((path) => !reached.has(path)).map((path) => rm(path)));
