import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { type FigureOptions, figure, figureOptions } from '../figure/figure.js';
import type { Panel } from '../figure/panel.js';
import { encodePng } from '../png/encodePng.js';
import { loadResvg } from './loadResvg.js';

/** Options of `figureToPng`. */
export interface FigureToPngOptions extends FigureOptions {
  /** Pixels for each px of the figure; default 2, up to 16. */
  readonly scale?: number;
  /**
   * Paths of more font files (TrueType or OpenType), for characters that the package's DejaVu Sans
   * lacks, such as Chinese ones: it has Latin, Greek, Cyrillic, punctuation, arrows and mathematics. Default: none.
   */
  readonly fonts?: readonly string[];
}

/** A larger image is refused before it is drawn. */
const MOST_PIXELS = 100_000_000;

/** The one place of the font, seen from src/node and from dist/node; scripts/subset-font.js puts it there. */
const fontPath = () => fileURLToPath(new URL('../../dist/fonts/DejaVuSans.ttf', import.meta.url));

/**
 * Draws `figure(panels, options)` as a PNG file. The text is set in DejaVu Sans, which the package
 * brings along; fonts of the system are not used, so the image is the same everywhere.
 *
 * @param panels At least one; or what `figure` has drawn, and then only `scale` and `fonts` are options.
 * @returns The bytes of the file.
 * @throws TypeError or RangeError as `figure`; RangeError for an image of over 100 million pixels; an
 *   Error if `@resvg/resvg-js`, an optional peer dependency, is not installed.
 * @example
 * ```ts
 * await writeFile('image.png', figureToPng([{ image: [[10, -3]], title: 'Image' }]));
 * await writeFile('same.png', figureToPng(figure([{ image: [[10, -3]], title: 'Image' }])));
 * ```
 */
export function figureToPng(
  panels: readonly Panel[] | string,
  options: FigureToPngOptions = {},
): Uint8Array {
  const isDrawn = typeof panels === 'string';
  checkOptions('options', options, [...(isDrawn ? [] : figureOptions), 'scale', 'fonts']);
  const { scale = 2, fonts = [], ...figureOnly } = options;
  checkNumber('options.scale', scale, { above: 0, atMost: 16 });
  const svg = isDrawn ? panels : figure(panels, figureOnly);
  const { Resvg } = loadResvg();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: readFonts(fonts),
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  const size = resvg.width * scale * resvg.height * scale;
  if (size > MOST_PIXELS) {
    throw new RangeError(
      `options.scale must give an image of at most ${MOST_PIXELS} pixels, got ${Math.round(size)} with scale ${scale}`,
    );
  }
  const { width, height, pixels } = resvg.render();
  return encodePng({ width, height, data: pixels });
}

function readFonts(fonts: readonly string[]): string[] {
  const own = fontPath();
  if (!existsSync(own)) {
    throw new Error(`the font of figures is missing at ${own}; \`npm run build\` puts it there`);
  }
  if (!Array.isArray(fonts)) {
    throw new TypeError(`options.fonts must be an array of paths, got ${describe(fonts)}`);
  }
  for (const [index, path] of fonts.entries()) {
    if (typeof path === 'string' && existsSync(path)) continue;
    const error = typeof path === 'string' ? RangeError : TypeError;
    throw new error(
      `options.fonts[${index}] must be the path of a font file, got ${describe(path)}`,
    );
  }
  return [own, ...fonts];
}
