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
export const help = `convolve: apply a kernel or an edge detector to an image or a matrix

  convolve                        the lesson on a sample photograph: out/index.html is a page to drag,
                                  edit and play; on a terminal what each row is about is printed
  convolve lesson [PHOTO]         the lesson on your own photograph
  convolve INPUT… [options]       INPUT is an image (PNG, JPEG, WebP, GIF, AVIF, TIFF, PGM, PPM, PFM, …),
                                  an array (.npy, .npz), matrix text (CSV, NumPy, Python, JSON,
                                  MATLAB, C, R, LaTeX, …), a folder of images, a quoted pattern
                                  ('photos/**/*.jpg'), or - for standard input
  convolve find BEFORE AFTER      find the kernel that makes AFTER of BEFORE
  convolve kernels                list the kernels

Options
  -k, --kernel KERNEL     a kernel by name (box-3, sharpen, …), a matrix as text
                          ('[[1,0,-1],[1,0,-1],[1,0,-1]]'), or an edge detector; default
                          sobel: ${wrapped(detectors)}
  -o, --output PLACE      a file, a folder, or - for standard output; default: out/, for one matrix
                          standard output. The extension chooses the format:
                          ${wrapped(endings)}, or for a matrix .csv, .json, …; a
                          matrix saved as an image is drawn as a figure. .npy, .npz, .tif and .pfm
                          hold unrounded values, computed from the input's full depth. In a folder
                          results keep the names of their inputs. For the lesson: the folder of its
                          page and its images
      --format FORMAT     output format where no file name gives one. For an image ${formats[0]}
                          (default), ${formats.slice(1).join(', ')}; for a matrix
                          ${wrapped(matrixFormats)};
                          default: the format of the input
      --quality N         quality of JPEG and WebP, 1 to 100; default ${usualQuality}
  -j, --jobs N            maximum number of inputs processed at once; default: two more than the
                          number of processors
      --border BORDER     border padding: ${wrapped(borders)};
                          default: reflect, for a kernel on a matrix zero
      --depth BITS        8 or 16 bits per channel of an output image; default 8
      --array NAME        which array of a .npz file to read, if it has several
      --full              for the lesson: print every number (default where standard output is not a
                          terminal)
  -q, --quiet             suppress the preview, progress and summary; errors are still printed
  -h, --help              print this text
  -V, --version           print the version

For a kernel or a gradient
      --mode MODE         output size: valid, same or full; default: same, for a kernel on a matrix
                          valid
      --fill VALUE        constant used outside the input with --border zero; default 0
      --stride N[,M]      step between kernel positions, in rows (and columns); default 1
      --dilation N[,M]    spacing between kernel elements (dilated convolution); default 1
      --flip              rotate the kernel by 180° (true convolution)
      --channels WHICH    image channels: gray, red, green, blue, each (one result per channel; also
                          rgb) or sum (of the three responses); default: each for a kernel that
                          keeps the brightness, otherwise gray
      --display HOW       ${wrapped(displays)} (signed: zero is middle grey);
                          default: the filter's own display; for values without black and white
                          stretched
      --colormap NAME     colours for a result of one channel: ${wrapped(colormaps.map(({ id }) => id))}

For an edge detector
      --norm NORM         L1 or L2; default L2, for canny L1
      --threshold VALUE   255 where the strength is greater, 0 elsewhere; default: no threshold
      --low, --high VALUE the two thresholds of canny; default 100 and 200

For find
      --size N[,M]        the kernel's rows (and columns); default: the smallest size that explains AFTER
      --border BORDER     the border padding with which AFTER was made, so that its edge counts too;
                          default: pixels at the edge do not count
      --tolerance VALUE   the largest difference (root mean square) that counts as explained; default:
                          what rounding leaves
      --format FORMAT     format of the kernel; default numpy. With --quiet only the kernel is printed

Exit codes: 0 success; 1 an error, also for some of several inputs, or find found no kernel; 2 invalid
arguments.
`;

/** The version of this package. */
export function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
