/**
 * Runs the end-to-end tests of the package whose folder is current: node ../../.ci/e2e.js CONFIG [FILE…]
 *
 * Windows, browsers and processes that are killed can be late on a busy machine, so a file that fails runs
 * once more, from a fresh start. Its name is printed, and it must pass then. If many fail, nothing is repeated.
 */
import { relative } from 'node:path';
import { startVitest } from 'vitest/node';

const FEW = 3;
const [config, ...files] = process.argv.slice(2);

async function failures(filters) {
  const vitest = await startVitest('test', filters, { config, watch: false });
  const modules = vitest.state.getTestModules();
  const failed = modules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
  const isComplete = modules.length > 0 && vitest.state.getUnhandledErrors().length === 0;
  await vitest.close();
  return { failed, isComplete };
}

let { failed, isComplete } = await failures(files);
if (isComplete && failed.length > 0 && failed.length <= FEW) {
  const names = failed.map((file) => relative(process.cwd(), file));
  process.stdout.write(`\nFailed, and run once more: ${names.join(', ')}\n`);
  ({ failed, isComplete } = await failures(failed));
}
process.exit(isComplete && failed.length === 0 ? 0 : 1);
