import { describe } from '../../check/describe.js';
import { type Fault, FileError, faultOf } from '../../check/FileError.js';
import { messageOf } from '../../check/messageOf.js';
import { type NpyArray, readNpyFile } from '../../npy/readNpy.js';
import type { Inflate } from '../inflateStream.js';
import { readZip, type ZipEntry, ZipError } from './readZip.js';

const SUFFIX = '.npy';

/** The names of the arrays of a `.npz` file, in its order. */
export async function npzNames(bytes: Uint8Array, name: string): Promise<string[]> {
  return namesOf(await entriesOf(bytes, name));
}

/** The one array of a `.npz` file, or the one of that name. */
export async function npzArray(
  bytes: Uint8Array,
  array: string | undefined,
  name: string,
  inflate: Inflate,
): Promise<NpyArray> {
  const entries = await entriesOf(bytes, name);
  const names = namesOf(entries);
  const index = array === undefined ? 0 : names.indexOf(array);
  const entry: ZipEntry | undefined = entries[index];
  const list = names.length === 0 ? 'none' : names.map((it) => describe(it)).join(', ');
  if (array === undefined && entries.length !== 1) {
    const code = entries.length === 0 ? 'npz-empty' : 'npz-arrays';
    throw new FileError(...faultOf(name, code, list));
  }
  if (entry === undefined) {
    throw new RangeError(
      `array must name one of the arrays of ${name}, ${list}; got ${describe(array)}`,
    );
  }
  const data = await reading(name, () => entry.read(inflate));
  return readNpyFile(data, `${names[index]} of ${name}`);
}

async function entriesOf(bytes: Uint8Array, name: string): Promise<ZipEntry[]> {
  const entries = await reading(name, () => readZip(bytes));
  return entries.filter((entry) => entry.name.endsWith(SUFFIX));
}

function namesOf(entries: readonly ZipEntry[]): string[] {
  return entries.map((entry) => entry.name.slice(0, -SUFFIX.length));
}

async function reading<T>(name: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const why: Fault = cause instanceof ZipError ? cause.fault : ['npz-packed', messageOf(cause)];
    const [message, { fault }] = faultOf(name, ...why);
    throw new FileError(message, { cause, fault });
  }
}
