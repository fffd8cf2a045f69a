import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('./', import.meta.url));
const root = join(source, '../../..');

/** The files outside of the package that its tests name, from the repository's root. */
const outside = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('reads.test.ts'))
  .flatMap((name) => {
    const file = join(source, name);
    return [...readFileSync(file, 'utf8').matchAll(/'((?:\.\.\/)+[\w./-]+\.(?!js\b)\w+)'/g)].map(
      ([, path]) => relative(root, join(dirname(file), path!)).replaceAll('\\', '/'),
    );
  })
  .filter((path) => !path.startsWith('packages/core/'));

test('tests read no measurement: a benchmark leaves them as they are', () => {
  expect(outside.filter((path) => /^bench\b|\/bench\//.test(path))).toEqual([]);
});

test('what tests read outside of the package is among the inputs of their task', () => {
  const { tasks } = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8'));
  const inputs: string[] = tasks.test.inputs;
  const globs = inputs
    .flatMap((input) => input.split('$TURBO_ROOT$/')[1] ?? [])
    .map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
  expect(outside).not.toEqual([]);
  expect(outside.filter((path) => !globs.some((glob) => glob.test(path)))).toEqual([]);
});
