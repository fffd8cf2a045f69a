import { readDirectory } from './directory.js';

const EXTRA_SAMPLES = 338;

/** Whether a TIFF's one sample beside its colours is said to be no alpha (ExtraSamples 0). */
export function hasUnnamedSample(file: Uint8Array): boolean {
  const extra = readDirectory(file).all(EXTRA_SAMPLES);
  return extra.length === 1 && extra[0] === 0;
}
