import { open, readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { imageFormat } from '../image/imageFormat.js';
import type { RgbaImage } from '../image/types.js';
import { readImage } from '../node/readImage.js';
import { isNpy } from '../npy/header.js';
import { isZip } from '../numbers/npz/readZip.js';
import { isPnm } from '../numbers/pnm/header.js';
import { type ParsedMatrix, parseMatrix } from '../text/parseMatrix.js';
import { systemReason } from './failures.js';
import type { Output } from './terminal.js';

/** Enough of a file to tell an image, an array and text apart. */
const headLength = 272;

/** A file, or standard input for the path `-`, and what it holds. */
export interface Input {
  readonly path: string;
  readonly kind: 'image' | 'matrix' | 'array';
  /** The bytes, where one can't look at the first of them only: of standard input and of pipes. */
  readonly bytes?: Uint8Array;
}

/** Finds out what an input holds; its first bytes decide. */
export async function openInput(path: string, stdin: Readable): Promise<Input> {
  if (path === '-') return ofBytes(path, await buffer(stdin));
  try {
    if (!(await stat(path)).isFile()) return ofBytes(path, await readFile(path));
    const file = await open(path);
    try {
      const { buffer: head, bytesRead } = await file.read(Buffer.alloc(headLength));
      return { path, kind: kindOf(head.subarray(0, bytesRead), path) };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`file not found: ${path}`);
    if (syscall === undefined) throw error;
    throw new Error(`${path} cannot be read: ${systemReason(error)}`, { cause: error });
  }
}

function ofBytes(path: string, bytes: Uint8Array): Input {
  return { path, kind: kindOf(bytes, path), bytes };
}

function kindOf(bytes: Uint8Array, path: string): Input['kind'] {
  if (bytes.length === 0) throw new Error(`${nameOf(path)} is empty`);
  if (isNpy(bytes) || isZip(bytes)) return 'array';
  return isPnm(bytes) || imageFormat(bytes) !== undefined ? 'image' : 'matrix';
}

/** All bytes of an input. */
export async function bytesOf({ path, bytes }: Input): Promise<Uint8Array> {
  return bytes ?? readFile(path);
}

/** Reads an image; faults that change no pixel are named on `stderr`. */
export async function readInputImage(input: Input, stderr: Output): Promise<RgbaImage> {
  const image = await readImage(await bytesOf(input));
  for (const warning of image.warnings ?? [])
    stderr.write(`convolve: warning: ${nameOf(input.path)} (${warning})\n`);
  return image;
}

/** Reads matrix text. */
export async function readMatrix(input: Input): Promise<ParsedMatrix> {
  return parseMatrix(decodeText(await bytesOf(input), input.path));
}

function decodeText(bytes: Uint8Array, path: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: said below.
  }
  throw new Error(`${nameOf(path)} is neither a supported image nor a text file`);
}

/** How messages name an input. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
