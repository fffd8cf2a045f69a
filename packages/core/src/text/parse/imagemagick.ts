import { around, type Envelope } from './envelope.js';

/** A part of a command that has no kernel; lines go on after a backslash. */
const OTHER = String.raw`(?:(?!-(?:morphology|convolve)\b)(?:[^\n\\]|\\[\s\S]))`;
/** The start of a command up to its kernel. */
const COMMAND = String.raw`(?=(?:magick|convert|mogrify)\b|-[a-z])${OTHER}{0,2000}-(?:morphology\s+[A-Za-z]+(?::-?\d+)?|convolve)\s+`;
const SIZE = String.raw`(?=\s*\d{1,6}(?:x\d{1,6})?(?:[+-]\d+[+-]\d+)?:)`;
/** What stands around the kernel: quotes and the rest of the command, or that alone. */
const rests = [`["']@…["']${OTHER}*`, String.raw`@(?=[-\d.])…(?:\s+(?![-+.\d])${OTHER}*)?`];

/**
 * Commands as `convert in.png -morphology Convolve '3x1: 1,0,-1' out.png`, or with a square list without
 * a size, as in `-convolve '1,2,1,…'`. The numbers stay as they are, whatever `convolve:scale` says.
 */
export const imagemagick: readonly Envelope[] = rests.flatMap((rest) => [
  around(COMMAND + rest.replace('@', SIZE)),
  around(COMMAND + rest.replace('@', ''), {
    format: 'imagemagick',
    says: { list: true, square: true },
  }),
]);
