const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * How many scans a JPEG has, by its markers alone (ITU-T T.81 §B.1.1): segments are passed over by
 * their length, and in a scan's data 0xFF is followed by 0 or by a restart marker.
 */
export function countScans(jpeg: Uint8Array): number {
  let scans = 0;
  let at = 2;
  while (at + 4 <= jpeg.length) {
    const marker = jpeg[at + 1]!;
    if (jpeg[at] !== 0xff || isData(marker)) {
      const next = jpeg.indexOf(0xff, at + 1);
      if (next < 0) break;
      at = next;
    } else if (marker === 0xff) {
      at += 1;
    } else if (marker === END_OF_IMAGE) {
      break;
    } else {
      if (marker === START_OF_SCAN) scans += 1;
      at += 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    }
  }
  return scans;
}

function isData(marker: number): boolean {
  return marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
}
