import { mendParameters } from './mendParameters.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const PROGRESSIVE = 0xc2;
/** Segments and scans: more than any encoder writes are left to the decoder as they are. */
const MOST_PARTS = 10_000;

/** A JPEG without the faults that change no pixel, and these faults in words. */
export interface Mended {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/**
 * Takes the faults out of a JPEG that phones and editors write and every viewer passes over: extra
 * bytes before a marker, SOS parameters that a sequential image doesn't have. Decoders report only
 * the first fault of a file, so that one of these would hide damaged pixels after it.
 *
 * A missing end marker is left to the decoder, which calls it an error: with a marker added, libvips
 * would not report pixels that are missing in the last eight rows.
 *
 * @see ITU-T T.81 B.1 (markers) and B.2.3 (SOS).
 */
export function mendJpeg(bytes: Uint8Array): Mended {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  const warnings: string[] = [];
  let progressive = false;
  let afterScan = false;
  for (let at = 2; ; ) {
    if (parts.length > MOST_PARTS) return { bytes, warnings: [] };
    const marker = nextMarker(bytes, at);
    if (marker > at && !afterScan && marker < bytes.length) {
      warnings.push(`${count(marker - at)} before the marker at byte ${marker}`);
    }
    // What follows a scan may belong to its pixels: only the decoder can tell.
    if (afterScan) parts.push(bytes.subarray(at, marker));
    if (marker >= bytes.length - 1) return { bytes, warnings: [] };
    const code = bytes[marker + 1]!;
    if (code === EOI) {
      parts.push(bytes.subarray(marker));
      return warnings.length === 0 ? { bytes, warnings } : { bytes: concat(parts), warnings };
    }
    if (code === SOI || code === 1 || (code >= 0xd0 && code < SOI)) {
      parts.push(bytes.subarray(marker, marker + 2));
      at = marker + 2;
      continue;
    }
    const end = marker + 2 + ((bytes[marker + 2] ?? 0) << 8) + (bytes[marker + 3] ?? 0);
    if (end > bytes.length || end < marker + 4) return { bytes, warnings: [] };
    const segment = bytes.slice(marker, end);
    if (code === SOS && !progressive && mendParameters(segment)) {
      warnings.push(`a start of scan with odd parameters at byte ${marker}`);
    }
    if (code === PROGRESSIVE) progressive = true;
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

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
