import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readConfig } from '../src/config.js';
import { createLog } from '../src/log/createLog.js';
import { ProcessPool } from '../src/work/ProcessPool.js';
import { poolProgram } from '../src/work/poolProgram.js';
import type { Task } from '../src/work/task/Task.js';
import { packageFolder } from '../standin/page/packageFolder.js';
import { sampleImage } from '../standin/page/sampleImage.js';
import { cpuSeconds } from './cpuSeconds.js';

/** How much CPU time a job takes, so that it does not matter what else the machine does. */
export interface SizingRow {
  readonly image: string;
  readonly kernel: string;
  readonly cpuMilliseconds: number;
  readonly jobsPerSecondAndCore: number;
  readonly processMiB: number;
}

const { limits } = readConfig({ DISCORD_TOKEN: 'none' });
const log = createLog({ level: 'error', secrets: [] });

const sample = await sampleImage();
const photo = sharp(sample);
const large = { width: 4000, height: 3000, fit: 'fill' } as const;
const size = { width: 160, height: 120 };
const square = sharp({ create: { ...size, channels: 3, background: '#406080' } });
const frames = await Promise.all(
  Array.from({ length: 24 }, (_, k) =>
    square
      .clone()
      .composite([
        {
          input: { create: { width: 40, height: 40, channels: 3, background: '#ff0' } },
          left: 4 * k,
          top: 40,
        },
      ])
      .raw()
      .toBuffer(),
  ),
);
const raw = { width: 160, height: 120 * 24, channels: 3, pageHeight: 120 } as const;

const cases = [
  ['JPEG, 1024 × 484', sample, 'sobel', 60],
  ['JPEG, 1024 × 484', sample, 'gaussian-5', 30],
  ['PNG, 1024 × 484', await photo.clone().png().toBuffer(), 'canny', 30],
  [
    'GIF, 160 × 120, 24 frames',
    await sharp(Buffer.concat(frames), { raw }).gif().toBuffer(),
    'sobel',
    30,
  ],
  ['JPEG, 4000 × 3000', await photo.clone().resize(large).jpeg().toBuffer(), 'sobel', 5],
] as const;

/** The CPU seconds of so many jobs in a new pool process, its start included, and its highest memory. */
async function spend(task: Task, jobs: number): Promise<{ seconds: number; bytes: number }> {
  const before = cpuSeconds();
  const pool = new ProcessPool({ ...limits, program: poolProgram(), count: 1, log });
  let bytes = 0;
  for (let job = 0; job < jobs; job++) {
    await pool.run(task, () => {}, new AbortController());
    bytes = Math.max(bytes, pool.memory());
  }
  await pool.close();
  return { seconds: cpuSeconds() - before, bytes };
}

const rows: SizingRow[] = [];
for (const [image, bytes, kernel, jobs] of cases) {
  const recipe = { kernel, border: 'reflect', display: null, colormap: null } as const;
  const source = { kind: 'image', bytes: new Uint8Array(bytes) } as const;
  const task = { source, recipe, uploadLimit: 10 * 1024 * 1024, maxPixels: limits.pixels };
  const start = await spend(task, 2);
  const all = await spend(task, 2 + jobs);
  const seconds = (all.seconds - start.seconds) / jobs;
  rows.push({
    image,
    kernel,
    cpuMilliseconds: Math.round(seconds * 1000),
    jobsPerSecondAndCore: Number((1 / seconds).toPrecision(2)),
    processMiB: Math.round(all.bytes / 1024 / 1024),
  });
}
const file = new URL('bench/sizing.json', packageFolder());
await writeFile(file, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
console.table(rows);
process.stdout.write(`Kept in ${fileURLToPath(file)}\n`);
