import { readFileSync } from 'node:fs';
import { colormaps } from '../figure/colormaps.js';
import { filters } from '../filters/filters.js';
import { displays } from '../image/display.js';
import { borders } from '../matrix/border.js';
import { usualQuality, writers } from '../node/writers.js';
import { matrixFormats } from '../text/formatMatrix.js';

/** A list of words in lines that stand below each other in the help. */
function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines.length - 1;
    const line = lines[last] === '' ? word : `${lines[last]}, ${word}`;
    if (line.length <= 52) lines[last] = line;
    else {
      lines[last] += ',';
      lines.push(word);
    }
  }
  return lines.join(`\n${' '.repeat(26)}`);
}

const endings = writers.flatMap((writer) => writer.endings);
const formats = endings.map((ending) => ending.slice(1));
const detectors = filters.filter(({ kind }) => kind !== 'kernel').map(({ id }) => id);

/** What `convolve --help` prints. */
export const help = `convolve: lay a kernel on a picture or a matrix

  convolve                        the lesson, step by step, on a real photograph
  convolve lesson [PHOTO]         the same on a photograph of yours
  convolve INPUT… [options]       pictures (PNG, JPEG, WebP, GIF, AVIF, TIFF, PGM, PPM, PFM, …), arrays
                                  (.npy, .npz) or files with matrix text (CSV, NumPy, Python, JSON,
                                  MATLAB, C, R, LaTeX, …); a folder stands for its pictures, a quoted
                                  pattern ('photos/**/*.jpg') for what it matches, - for standard input
  convolve kernels                the catalogue of kernels

Options
  -k, --kernel KERNEL     a name from the catalogue (box-3, sharpen, …), a matrix as text
                          ('[[1,0,-1],[1,0,-1],[1,0,-1]]'), or an edge detector; default
                          sobel: ${wrapped(detectors)}
  -o, --output PLACE      a file, a folder, or - for standard output; default: out/, for one matrix
                          standard output. A file's name says how a result is written:
                          ${wrapped(endings)}, or of a matrix .csv, .json, …; a
                          matrix saved as a picture is drawn as a figure. .npy, .npz, .tif and .pfm
                          take the unrounded numbers, of a picture in its own depth. In a folder
                          results have the names of their inputs. For the lesson: the folder of its
                          pictures
      --format FORMAT     how a result is written where no name says it. Of a picture ${formats[0]}
                          (default), ${formats.slice(1).join(', ')}; of a matrix
                          ${wrapped(matrixFormats)};
                          default: as it was read
      --quality N         of JPEG and WebP, 1 to 100; default ${usualQuality}
  -j, --jobs N            how many inputs at once, at most; default: two more than processors
      --border BORDER     ${wrapped(borders)};
                          default: reflect, for a kernel on a matrix zero
      --depth BITS        8 or 16 bits for pictures and tones; default 8
      --array NAME        one of several arrays of a .npz file
  -q, --quiet             no preview, no progress and no closing line; failures are named
  -h, --help              this text
  -V, --version           the version

For a kernel or a gradient
      --mode MODE         valid, same or full; default: same, for a kernel on a matrix valid
      --fill VALUE        the value outside, for the border zero
      --stride N[,M]      the rows (and columns) between positions of the kernel
      --dilation N[,M]    the distance between neighbouring kernel elements
      --flip              rotate the kernel by 180°: true convolution
      --channels WHICH    of a picture: gray, red, green, blue, each (colour on its own; also rgb)
                          or sum (of the three responses)
      --display HOW       ${wrapped(displays)} (signed: zero is middle grey);
                          default: the filter's own, for numbers without black and white stretched
      --colormap NAME     ${wrapped(colormaps.map(({ id }) => id))}, for one channel

For an edge detector
      --norm NORM         L1 or L2
      --threshold VALUE   255 where the strength is greater, 0 elsewhere
      --low, --high VALUE the two thresholds of canny

Exit code: 0; 1 if the work failed, also for some of several inputs; 2 if the call was wrong.
`;

/** The version of this package. */
export function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
