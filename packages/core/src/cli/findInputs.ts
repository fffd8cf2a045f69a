import { readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { systemReason } from './failures.js';

/** The endings of the images that are taken from a folder. */
export const imageEndings: readonly string[] = [
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.gif',
  '.avif',
  '.tif',
  '.tiff',
  '.pbm',
  '.pgm',
  '.ppm',
  '.pnm',
  '.pam',
];

/**
 * The files that one argument names, in the order of their names: itself, the images in a folder
 * (not hidden ones, and not those in its subfolders), or what a quoted pattern (`'photos/*.jpg'`) matches.
 */
export async function findInputs(name: string): Promise<readonly string[]> {
  if (name === '-') return [name];
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory()) return imagesIn(name);
  if (found || !/[*?[{]/.test(name)) return [name];
  const { glob } = await import('tinyglobby');
  const paths = await glob(name.replaceAll(sep, '/'), { expandDirectories: false });
  if (paths.length === 0) throw new Error(`no file matches ${name}`);
  return paths.sort();
}

async function imagesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw new Error(`${folder} cannot be read: ${systemReason(error)}`, { cause: error });
  });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .filter(({ name }) => imageEndings.includes(extname(name).toLowerCase()))
    .map(({ name }) => join(folder, name));
  if (paths.length > 0) return paths.sort();
  throw new Error(`no images in ${folder} (${imageEndings.join(', ')})`);
}
