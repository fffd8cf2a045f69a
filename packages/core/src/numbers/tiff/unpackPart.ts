import type { Inflate } from '../inflateStream.js';
import { unpackLzw } from './lzw.js';
import { unpackPackBits } from './packBits.js';

type Unpack = (
  data: Uint8Array,
  size: number,
  inflate: Inflate,
) => Uint8Array | Promise<Uint8Array>;

interface Codec {
  readonly unpack: Unpack;
  /** The most bytes that one byte can become. */
  readonly most: number;
}

const deflated: Codec = {
  unpack: (data, size, inflate) => inflate(data, size, 'deflate'),
  most: 1040,
};

/** How the values of the tag Compression are unpacked. */
const codecs: Readonly<Record<number, Codec>> = {
  1: { unpack: (data, size) => data.slice(0, size), most: 1 },
  5: { unpack: unpackLzw, most: 2600 },
  8: deflated,
  32773: { unpack: unpackPackBits, most: 64 },
  32946: deflated,
};

/** Whether the compression is one of those. */
export function isUnpacked(compression: number): boolean {
  return compression in codecs;
}

/** Whether so many bytes could become `size` ones. */
export function canHold(compression: number, data: Uint8Array, size: number): boolean {
  return size <= data.length * codecs[compression]!.most;
}

/** The bytes of a strip or tile: at most `size`. */
export async function unpackPart(
  data: Uint8Array,
  compression: number,
  size: number,
  inflate: Inflate,
): Promise<Uint8Array> {
  return codecs[compression]!.unpack(data, size, inflate);
}
