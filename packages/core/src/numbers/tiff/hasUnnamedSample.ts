import { readDirectory } from './directory.js';

const EXTRA_SAMPLES = 338;

/** Whether a TIFF declares its one extra sample not to be alpha (ExtraSamples 0). */
export function hasUnnamedSample(file: Uint8Array): boolean {
  const extra = readDirectory(file).all(EXTRA_SAMPLES);
  return extra.length === 1 && extra[0] === 0;
}
