import { describe } from '../check/describe.js';
import { FileError } from '../check/FileError.js';
import { type FileFault, npyFaults, sayFault } from '../check/fileFaults.js';
import { describeBytes } from '../image/describeBytes.js';
import type { RawType } from '../matrix/rawNumbers.js';
import { type Dtype, dtypeNamed } from '../text/dtype.js';

/** What the header of a `.npy` file says. */
export interface NpyHeader {
  readonly type: RawType;
  readonly dtype: Dtype;
  readonly bigEndian: boolean;
  /** Whether the first axis runs fastest. */
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the numbers begin. */
  readonly start: number;
}

const MAGIC = '\x93NUMPY';
const MOST_AXES = 3;
/** NumPy reads no longer ones. */
const MOST_HEADER = 10_000;

/** The number type of a `.npy` file by its dtype. */
export function rawTypeOf(dtype: Dtype): RawType {
  const [bits = 8] = /\d+/.exec(dtype) ?? [];
  return `${dtype[0]}${Number(bits) / 8}` as RawType;
}

/** Whether bytes begin as those of a `.npy` file. */
export function isNpy(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/**
 * Reads the header: a magic string, a version, a length, and a dictionary in Python's syntax.
 *
 * @throws RangeError for another file, version, type or number of axes.
 * @see NumPy's NEP 1 and `numpy.lib.format`: version 1.0 has a length of 2 bytes, 2.0 and 3.0 of 4.
 */
export function readHeader(bytes: Uint8Array, name: string): NpyHeader {
  if (!isNpy(bytes)) throw npyError(name, 'npy-other', describeBytes(bytes));
  const version = bytes[6] ?? 0;
  if (version < 1 || version > 3) throw npyError(name, 'npy-version', version);
  const lengthEnd = version === 1 ? 10 : 12;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < lengthEnd) throw npyError(name, 'npy-header-cut');
  const start = lengthEnd + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (start > bytes.length) throw npyError(name, 'npy-header-cut');
  if (start > MOST_HEADER) throw npyError(name, 'npy-header-size', start);
  const text = String.fromCharCode(...bytes.subarray(lengthEnd, start));
  return { ...readDictionary(text, name), start };
}

/** Every mark of the dictionary must belong to one of its three entries. */
function readDictionary(text: string, name: string): Omit<NpyHeader, 'start'> {
  const found: Record<string, string> = {};
  const entry =
    /(['"])(descr|fortran_order|shape)\1\s*:\s*(\((?:[^()]*)\)|True|False|(['"]).*?\4|\[.*\])\s*,?/gs;
  const rest = text.replace(entry, (_, __, key: string, value: string) => {
    found[key] = found[key] === undefined ? value : '?';
    return '';
  });
  const { descr = '', fortran_order = '', shape = '' } = found;
  if (descr.startsWith('[')) {
    throw npyError(name, 'npy-structured', descr);
  }
  const axes = shape.slice(1, -1).split(',');
  if (axes.at(-1)?.trim() === '') axes.pop();
  const isShape = shape.startsWith('(') && axes.every((axis) => /^\s*\d+L?\s*$/.test(axis));
  if (!isShape || !/^\{\s*\}\s*$/.test(rest) || !/^(True|False)$/.test(fortran_order)) {
    throw npyError(name, 'npy-header', describe(text.trim()));
  }
  const sizes = axes.map((axis) => Number.parseInt(axis, 10));
  if (sizes.length > MOST_AXES) {
    throw npyError(name, 'npy-axes', sizes.length);
  }
  const [, order = '', type = ''] = /^['"]([<>|=])(b1|[fiu][1248])['"]$/.exec(descr) ?? [];
  const dtype = type === 'b1' ? 'bool' : dtypeNamed(type);
  if (dtype === undefined) {
    const isComplex = /^['"][<>|=]?c/.test(descr);
    throw npyError(name, isComplex ? 'npy-complex' : 'npy-type', descr);
  }
  return {
    type: type as RawType,
    dtype,
    bigEndian: order === '>',
    fortran: fortran_order === 'True',
    shape: sizes,
  };
}

/** The error for bytes that are no such array. */
export function npyError(
  name: string,
  code: keyof typeof npyFaults.faults,
  ...args: FileFault['args']
): FileError {
  const fault = { code, args };
  return new FileError(`${name} ${sayFault(fault, [npyFaults])}`, { fault });
}
