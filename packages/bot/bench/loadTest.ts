import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../standin/page/packageFolder.js';
import { runLoadTest } from './runLoadTest.js';

/** The load test in full; its figures are kept, and stand in docs/operations.md. */
const result = await runLoadTest({ jobs: 2000, people: 200 });
const file = new URL('bench/load-test.json', packageFolder());
const machine = { node: process.version, cores: availableParallelism() };
await writeFile(file, `${JSON.stringify({ ...machine, ...result }, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(result, null, 2)}\nKept in ${fileURLToPath(file)}\n`);
if (result.lost + result.doubled > 0) process.exitCode = 1;
