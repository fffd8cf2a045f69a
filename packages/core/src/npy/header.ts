import { describe } from '../check/describe.js';
import { describeBytes } from '../image/describeBytes.js';
import type { RawType } from '../matrix/rawNumbers.js';
import type { Dtype } from '../text/dtype.js';

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

const dtypeOf: Readonly<Record<RawType, Dtype>> = {
  b1: 'bool',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

/** The number types of a `.npy` file by their dtypes. */
export const rawTypeOf = Object.fromEntries(
  Object.entries(dtypeOf).map(([type, dtype]) => [dtype, type]),
) as Readonly<Record<Dtype, RawType>>;

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
  if (!isNpy(bytes)) throw npyError(name, describeBytes(bytes));
  const version = bytes[6] ?? 0;
  if (version < 1 || version > 3) throw npyError(name, `one of version ${version}, not 1, 2 or 3`);
  const lengthEnd = version === 1 ? 10 : 12;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < lengthEnd) throw npyError(name, 'one that ends inside its header');
  const start = lengthEnd + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (start > bytes.length) throw npyError(name, 'one that ends inside its header');
  if (start > MOST_HEADER) throw npyError(name, `one with a header of ${start} bytes`);
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
    throw npyError(
      name,
      `a structured array (${descr}); save one field: np.save(file, a['field'])`,
    );
  }
  const axes = shape.slice(1, -1).split(',');
  if (axes.at(-1)?.trim() === '') axes.pop();
  const isShape = shape.startsWith('(') && axes.every((axis) => /^\s*\d+L?\s*$/.test(axis));
  if (!isShape || !/^\{\s*\}\s*$/.test(rest) || !/^(True|False)$/.test(fortran_order)) {
    throw npyError(name, `one whose header cannot be read: ${describe(text.trim())}`);
  }
  const sizes = axes.map((axis) => Number.parseInt(axis, 10));
  if (sizes.length > MOST_AXES) {
    throw npyError(
      name,
      `an array of ${sizes.length} axes, more than ${MOST_AXES}; save a part of it: np.save(file, a[0])`,
    );
  }
  const [, order = '', type = ''] = /^['"]([<>|=])(\w+)['"]$/.exec(descr) ?? [];
  if (!Object.hasOwn(dtypeOf, type)) throw npyError(name, describeType(descr));
  return {
    type: type as RawType,
    dtype: dtypeOf[type as RawType],
    bigEndian: order === '>',
    fortran: fortran_order === 'True',
    shape: sizes,
  };
}

function describeType(descr: string): string {
  const kind = /^['"][<>|=]?c/.test(descr)
    ? `complex numbers (${descr}); save a.real, a.imag or abs(a)`
    : `elements of type ${descr}; save a.astype(float)`;
  return kind;
}

/** The error for bytes that are no such array. */
export function npyError(name: string, got: string): RangeError {
  return new RangeError(
    `${name} must be a whole .npy array of numbers with up to ${MOST_AXES} axes, got ${got}`,
  );
}
