import { crc32 } from '../crc32.js';

/** The warning about a chunk that is left out; `at` is its place in the file. */
export function failsChecksum(type: string, at: number): string {
  return `${type} chunk at byte ${at} fails its checksum`;
}

/** The chunks of a PNG that hold no pixels and fail their checksums. */
export function pngFaults(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const faults: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || type === 'IEND') break;
    const isNeeded = /^[A-Z]/.test(type) || type === 'tRNS';
    if (!isNeeded && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      faults.push(`the ${failsChecksum(type, at)} and is left out`);
    }
    at = end;
  }
  return faults;
}
