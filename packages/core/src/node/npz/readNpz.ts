import { describe } from '../../check/describe.js';
import { type NpyArray, readNpyFile } from '../../npy/readNpy.js';
import { readZip, type ZipEntry } from './readZip.js';

/** The one array of a `.npz` file, or the one of that name. */
export function npzArray(bytes: Uint8Array, array: string | undefined, name: string): NpyArray {
  const entries = reading(name, () => readZip(bytes)).filter((entry) =>
    entry.name.endsWith('.npy'),
  );
  const names = entries.map((entry) => entry.name.slice(0, -'.npy'.length));
  const index = array === undefined ? 0 : names.indexOf(array);
  const entry: ZipEntry | undefined = entries[index];
  const list = names.length === 0 ? 'none' : names.map((it) => describe(it)).join(', ');
  if (array === undefined && entries.length !== 1) {
    throw new RangeError(
      `${name} must hold one array, or array must name one of them; it holds ${list}`,
    );
  }
  if (entry === undefined) {
    throw new RangeError(
      `array must name one of the arrays of ${name}, ${list}; got ${describe(array)}`,
    );
  }
  const data = reading(name, () => entry.read());
  return readNpyFile(data, `${names[index]} of ${name}`);
}

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RangeError(
      `${name} must be a whole .npz archive, got one that cannot be read (${reason})`,
      { cause },
    );
  }
}
