import { readFileSync } from 'node:fs';
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

/** What `convolve --help` prints. */
export const help = `convolve: lay a kernel on a picture or a matrix

  convolve                        the lesson, step by step, on a real photograph
  convolve lesson [PHOTO]         the same on a photograph of yours
  convolve INPUT [options]        a picture (PNG, JPEG, WebP, GIF, AVIF, TIFF) or a file with
                                  matrix text (CSV, NumPy, Python, JSON, MATLAB, C, R, LaTeX, …);
                                  - reads standard input
  convolve kernels                the catalogue of kernels

Options
  -k, --kernel KERNEL     a name from the catalogue (box-3, sharpen, …), a matrix as text
                          ('[[1,0,-1],[1,0,-1],[1,0,-1]]'), or an edge detector: sobel (the
                          default), prewitt, scharr, roberts, farid, central, kirsch, robinson,
                          canny
  -o, --output FILE       where the result goes; - is standard output. Pictures are PNG and go to
                          out/ unless told, matrices to standard output. A matrix saved as .png is
                          drawn as a figure. For the lesson: the folder of its pictures
      --format FORMAT     how a matrix is written: ${wrapped(matrixFormats)};
                          as it was read unless told
      --border BORDER     zero, edge, reflect, symmetric or wrap; pictures: reflect, matrices: zero
  -q, --quiet             no preview, no progress and no closing line
  -h, --help              this text
  -V, --version           the version

For a kernel
      --mode MODE         valid, same or full; pictures: same, matrices: valid
      --fill VALUE        the value outside, for the border zero
      --stride N[,M]      every how many rows (and columns) the kernel is laid down
      --dilation N[,M]    the distance between neighbouring kernel elements
      --flip              turn the kernel by 180°: true convolution
      --channels WHICH    gray, rgb (each colour on its own) or sum (of the three responses)
      --display HOW       clamped, absolute, signed (zero is middle grey) or stretched
      --colormap NAME     viridis, magma, gray or diverging, for one channel

For an edge detector
      --norm NORM         L1 or L2
      --threshold VALUE   white where the gradient is greater, black elsewhere
      --low, --high VALUE the two thresholds of canny

Exit code: 0; 1 if the work failed; 2 if the call was wrong.
`;

/** The version of this package. */
export function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
