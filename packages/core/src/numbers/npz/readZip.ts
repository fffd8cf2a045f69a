import type { Fault } from '../../check/FileError.js';
import { crc32 } from '../../image/crc32.js';
import type { Inflate } from '../inflateStream.js';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacks it, and checks its size and its checksum. */
  read(inflate: Inflate): Promise<Uint8Array>;
}

/** An archive is damaged, or of a kind that is not read. */
export class ZipError extends Error {
  readonly fault: Fault;

  constructor(...fault: Fault) {
    super(fault[0]);
    this.fault = fault;
  }
}

const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ZIP64 = 1;
const FULL = 0xffffffff;
/** Deflate makes at most so many bytes of one. */
const MOST_PER_BYTE = 1032;

/** Whether bytes begin as those of an archive with a file in it. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of a ZIP archive, stored or deflated, as its central directory lists them.
 *
 * @throws ZipError with the reason, for an archive that is damaged or truncated; here or when a file is read.
 * @see PKWARE's APPNOTE.TXT 4.3; ZIP64 in 4.5.3, of which only the sizes of a file are read.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY)
      throw new ZipError('npz-directory');
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry = at;
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd));
    const read = (inflate: Inflate) => unpack(bytes, view, entry, nameEnd, extraEnd, inflate);
    entries.push({ name, read });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record, which a comment may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
    if (view.byteLength - at > END_SIZE + 65535) break;
  }
  throw new ZipError('npz-directory-cut');
}

async function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: number,
  extra: number,
  extraEnd: number,
  inflate: Inflate,
): Promise<Uint8Array> {
  const of = (offset: number) => view.getUint32(entry + offset, true);
  const wide = zip64Sizes(view, extra, extraEnd);
  const [size, packedSize, local] = [of(24), of(20), of(42)].map((value) =>
    value === FULL ? Number(wide.shift() ?? -1) : value,
  ) as [number, number, number];
  const method = view.getUint16(entry + 10, true);
  if (view.getUint16(entry + 8, true) & 1) throw new ZipError('npz-encrypted');
  if (local < 0 || local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL) {
    throw new ZipError('npz-directory');
  }
  const start =
    local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packedSize < 0 || packed.length < packedSize) throw new ZipError('npz-cut');
  if (size > packedSize * MOST_PER_BYTE) throw new ZipError('npz-size', size);
  if (method !== 0 && method !== 8) throw new ZipError('npz-method', method);
  const data = method === 8 ? await inflate(packed, size, 'deflate-raw') : packed;
  if (data.length !== size) throw new ZipError('npz-length', data.length, size);
  if (crc32(data) !== of(16)) throw new ZipError('npz-checksum');
  return data;
}

/** The sizes that the ZIP64 field holds, in its order. */
function zip64Sizes(view: DataView, start: number, end: number): bigint[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8);
    return Array.from({ length: count }, (_, i) => view.getBigUint64(at + 4 + 8 * i, true));
  }
  return [];
}
