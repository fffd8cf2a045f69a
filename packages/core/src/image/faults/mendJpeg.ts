import { joined } from '../joined.js';
import {
  heightToCheck,
  isComplete,
  type JpegScan,
  mendParameters,
  readFrame,
  readScan,
} from './jpegFrame.js';

/** The end marker. */
const END = Uint8Array.of(0xff, 0xd9);
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Frames by Huffman codes: baseline, extended, progressive. */
const PROGRESSIVE = 0xc2;
const SOF = [0xc0, 0xc1, PROGRESSIVE];
/** Segments and scans: more than any encoder writes are left to the decoder as they are. */
const MOST_PARTS = 10_000;

/** A JPEG without the faults that change no pixel, and these faults in words. */
export interface Mended {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
  /** The same with more rows than the image has: decoding it fails where the image's last ones are damaged. */
  readonly probe?: Uint8Array;
}

/**
 * Takes the faults out of a JPEG that phones and editors write and every viewer passes over: extra
 * bytes before a marker, SOS parameters that a sequential image doesn't have, a missing end marker.
 * Decoders report only the first fault of a file, so that one of these would hide damaged pixels after it.
 *
 * @see ITU-T T.81 B.1 (markers) and B.2.3 (SOS).
 */
export function mendJpeg(bytes: Uint8Array): Mended {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  const warnings: string[] = [];
  const scans: JpegScan[] = [];
  let frame: Uint8Array | undefined;
  let afterScan = false;
  for (let at = 2; ; ) {
    if (parts.length > MOST_PARTS) return { bytes, warnings: [] };
    const marker = nextMarker(bytes, at);
    if (marker > at && !afterScan && marker < bytes.length) {
      warnings.push(`${count(marker - at)} before the marker at byte ${marker}`);
    }
    // What follows a scan may belong to its pixels: only the decoder can tell.
    if (afterScan) parts.push(bytes.subarray(at, marker));
    if (marker >= bytes.length - 1) {
      const header = frame && readFrame(frame);
      if (!header || !afterScan || !isComplete(header, scans)) return { bytes, warnings: [] };
      parts.push(END);
      const mended = { bytes: joined(parts), warnings: [...warnings, 'the end marker is missing'] };
      const height = heightToCheck(header, scans);
      if (height === undefined) return mended;
      frame!.set([height >> 8, height & 255], 5);
      return { ...mended, probe: joined(parts) };
    }
    const code = bytes[marker + 1]!;
    if (code === EOI) {
      parts.push(bytes.subarray(marker));
      return warnings.length === 0 ? { bytes, warnings } : { bytes: joined(parts), warnings };
    }
    if (code === SOI || code === 1 || (code >= 0xd0 && code < SOI)) {
      parts.push(bytes.subarray(marker, marker + 2));
      at = marker + 2;
      continue;
    }
    const end = marker + 2 + ((bytes[marker + 2] ?? 0) << 8) + (bytes[marker + 3] ?? 0);
    if (end > bytes.length || end < marker + 4) return { bytes, warnings: [] };
    // A copy also of a Buffer, whose `slice` is none.
    const segment = new Uint8Array(bytes.subarray(marker, end));
    if (SOF.includes(code)) frame = segment;
    if (code === SOS) {
      if (frame?.[1] !== PROGRESSIVE && mendParameters(segment)) {
        warnings.push(`a start of scan with odd parameters at byte ${marker}`);
      }
      scans.push(readScan(segment));
    }
    parts.push(segment);
    at = end;
    afterScan = code === SOS;
  }
}

/** The next 0xFF that a marker's code follows, from `at` on: not 0 (a stuffed byte) nor a restart. */
function nextMarker(bytes: Uint8Array, at: number): number {
  for (let i = bytes.indexOf(0xff, at); i >= 0; i = bytes.indexOf(0xff, i + 1)) {
    const code = bytes[i + 1];
    if (code === undefined) return i;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code < SOI)) return i;
  }
  return bytes.length;
}

function count(bytes: number): string {
  return bytes === 1 ? '1 extra byte' : `${bytes} extra bytes`;
}
