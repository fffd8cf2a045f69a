import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { imageFormat } from '../image/imageFormat.js';
import type { RgbaImage } from '../image/types.js';
import { readImage } from '../node/readImage.js';
import { type ParsedMatrix, parseMatrix } from '../text/parseMatrix.js';
import type { Terminal } from './terminal.js';

/** What a file holds: a picture, or a matrix and how it was written. */
export type Input =
  | { readonly kind: 'picture'; readonly image: RgbaImage }
  | ({ readonly kind: 'matrix' } & ParsedMatrix);

/** Reads a picture or matrix text from a file, or from standard input for `-`; the bytes decide. */
export async function readInput(path: string, { stdin, stderr }: Terminal): Promise<Input> {
  const bytes = path === '-' ? await buffer(stdin) : await readBytes(path);
  if (imageFormat(bytes) !== undefined) {
    const image = await readImage(bytes);
    for (const warning of image.warnings ?? [])
      stderr.write(`convolve: warning: ${nameOf(path)} (${warning})\n`);
    return { kind: 'picture', image };
  }
  return { kind: 'matrix', ...parseMatrix(decodeText(bytes, path)) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`there is no file ${path}`);
    if (code === 'EISDIR') throw new Error(`${path} is a folder, not a file`);
    throw error;
  }
}

function decodeText(bytes: Uint8Array, path: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: said below.
  }
  throw new Error(`${nameOf(path)} is neither a picture that can be read nor text`);
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
