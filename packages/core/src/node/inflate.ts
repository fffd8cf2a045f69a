import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Inflate } from '../numbers/inflateStream.js';

/** Unpacks by Node's zlib. */
export const inflate: Inflate = (data, size, format) => {
  const maxOutputLength = Math.max(size, 1);
  return format === 'deflate'
    ? inflateSync(data, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })
    : inflateRawSync(data, { maxOutputLength });
};
