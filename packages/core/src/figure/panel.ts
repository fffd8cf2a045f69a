import { checkBoolean } from '../check/checkBoolean.js';
import { checkOptions } from '../check/checkOptions.js';
import { wrongType } from '../check/mismatch.js';
import { checkImage, isImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';
import { checkRange, type ValueRange, valueRange } from '../image/valueRange.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { MatrixLike } from '../matrix/types.js';
import { colorize } from './colorize.js';
import { type Colormap, type ColorTableId, checkColormap, isDiverging } from './colormaps.js';

/** One image of a figure: an RGBA image in its own colours, or a matrix with a colormap. */
export interface Panel {
  readonly image: RgbaImage | MatrixLike;
  /** Stands above the image; long titles wrap. */
  readonly title?: string;
  /** The map of a matrix; default `'viridis'`. */
  readonly colormap?: Colormap;
  /** The values of the map's ends, for a matrix; default as in `colorize`. */
  readonly range?: ValueRange;
  /**
   * Whether a matrix has a colour bar. Default: yes, but not on `'gray'`, where a matrix reads as
   * a photograph.
   */
  readonly colorbar?: boolean;
}

/** What a colour bar shows. */
export interface Bar {
  readonly colormap: ColorTableId;
  readonly range: ValueRange;
}

/** A panel that is read: its pixels, and its colour bar if it has one. */
export interface DrawnPanel {
  readonly image: RgbaImage;
  readonly title: string;
  readonly bar?: Bar;
}

export function readPanel(panel: Panel, name: string): DrawnPanel {
  checkOptions(name, panel, ['image', 'title', 'colormap', 'range', 'colorbar']);
  const { image, title = '', colorbar } = panel;
  if (typeof title !== 'string') {
    throw wrongType(`${name}.title`, 'a string', title);
  }
  if (isImage(image)) {
    for (const option of ['colormap', 'range', 'colorbar'] as const) {
      if (panel[option] === undefined) continue;
      throw new TypeError(
        `${name}.${option} has no effect on an RGBA image, which has its own colours: remove it`,
      );
    }
    return { image: checkImage(image, `${name}.image`), title };
  }
  const matrix = asMatrix(image, `${name}.image`);
  const colormap = checkColormap(`${name}.colormap`, panel.colormap ?? 'viridis');
  const range =
    panel.range === undefined
      ? valueRange(matrix.data, isDiverging(colormap))
      : checkRange(`${name}.range`, panel.range);
  const gray = colormap === 'gray';
  const drawn = { image: colorize(matrix, colormap, { range }), title };
  return checkBoolean(`${name}.colorbar`, colorbar ?? !gray)
    ? { ...drawn, bar: { colormap, range } }
    : drawn;
}
