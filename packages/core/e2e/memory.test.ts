import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
/** Prints the highest resident memory of the process itself, in KiB, at its end. */
const telling =
  'data:text/javascript,import{readFileSync}from"node:fs";process.on("exit",()=>console.error(readFileSync("/proc/self/status","utf8").match(/VmHWM:\\s*(\\d+)/)[1]))';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-memory-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The peak of the command, in bytes. */
async function peakOf(...argv: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', telling, bin, ...argv, '--quiet']);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^\d+\n$/)]);
  return Number(stderr) * 1024;
}

/** Seeded by nothing, for only the size counts: noise, which hardly compresses. */
async function noisePng(side: number): Promise<string> {
  const path = join(folder, 'noise.png');
  const noise = { type: 'gaussian', mean: 128, sigma: 8 } as const;
  const create = { width: side, height: side, channels: 3, background: 'gray', noise } as const;
  await sharp({ create }).png({ compressionLevel: 1 }).toFile(path);
  return path;
}

test.runIf(process.platform === 'linux')(
  'the edge map of a PNG of 100 megapixels takes at most 1 GiB',
  async () => {
    const output = join(folder, 'edges.png');
    const peak = await peakOf(await noisePng(10_000), '-o', output);
    expect(peak).toBeLessThan(2 ** 30);
    const { width, height, channels } = await sharp(await readFile(output), {
      limitInputPixels: false,
    }).metadata();
    expect([width, height, channels]).toEqual([10_000, 10_000, 1]);
  },
  180_000,
);
