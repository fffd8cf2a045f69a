import { checkBoolean } from '../check/checkBoolean.js';
import { checkInteger } from '../check/checkInteger.js';
import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import { wrongType } from '../check/mismatch.js';
import { drawPanel } from './drawPanel.js';
import { layOut } from './layOut.js';
import { type DrawnPanel, type Panel, readPanel } from './panel.js';
import { style } from './style.js';
import { escapeXml, titleTexts } from './svg.js';

/** Options of `figure`. */
export interface FigureOptions {
  /** Stands above the panels; default: none. */
  readonly title?: string;
  /** How many panels a row has; by default all are in one row. */
  readonly columns?: number;
  /**
   * The average width of the images in px, from 32 to 2048; default 240. The images share one
   * height, which is at most this.
   */
  readonly size?: number;
  /** Whether pixel axes are drawn; default true. */
  readonly axes?: boolean;
}

/**
 * Draws images and matrices side by side as an SVG document, as matplotlib's `imshow` and
 * `subplot(1, n, i)` do: titles, frames, axes that count pixels (centres at integers, the origin
 * at the top left) and colour bars.
 *
 * The images are embedded as PNG. Large ones are reduced by area averaging to twice the size they
 * are drawn at; the pixels of small ones are sharp squares. The text uses the font DejaVu Sans, or
 * any sans-serif; `figureToPng` includes it.
 *
 * @param panels At least one.
 * @throws TypeError or RangeError that names the panel or option, what was expected and what came.
 * @example
 * ```ts
 * const image = [[10, 10, -3, -3], [10, 10, -3, -3]];
 * const edges = correlate(image, [[1, -1]]);
 * const svg = figure([
 *   { image, title: 'Image' },
 *   { image: edges, title: 'Vertical edges', colormap: 'diverging' },
 * ]);
 * ```
 */
export function figure(panels: readonly Panel[], options: FigureOptions = {}): string {
  checkOptions('options', options, figureOptions);
  if (!Array.isArray(panels)) {
    throw wrongType('panels', 'an array of panels', panels);
  }
  if (panels.length === 0) throw new RangeError('panels must have at least one panel, got []');
  const { title = '' } = options;
  if (typeof title !== 'string') {
    throw wrongType('options.title', 'a string', title);
  }
  const columns = checkInteger('options.columns', options.columns ?? panels.length, 1);
  const size = checkNumber('options.size', options.size ?? 240, { atLeast: 32, atMost: 2048 });
  const axes = checkBoolean('options.axes', options.axes ?? true);

  const drawn = panels.map((panel: Panel, index) => readPanel(panel, `panels[${index}]`));
  const layout = layOut(drawn, {
    title,
    columns: Math.min(columns, panels.length),
    size,
    axes,
  });
  const { width, height } = layout;
  const name = escapeXml(nameOf(title, drawn));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}" font-family="'DejaVu Sans', sans-serif">`,
    `<title>${name}</title>`,
    `<rect width="${width}" height="${height}" fill="${style.background}"/>`,
    ...titleTexts(layout.heading, width / 2, style.margin + style.heading.size, style.heading),
    ...drawn.map((panel, index) => drawPanel(panel, layout.places[index]!)),
    '</svg>',
    '',
  ].join('\n');
}

/** The names of all options, for functions that take them too. */
export const figureOptions = ['title', 'columns', 'size', 'axes'] as const;

/** What the figure is to someone who does not see it. */
function nameOf(title: string, drawn: readonly DrawnPanel[]): string {
  const titles = drawn.map((panel) => panel.title).filter((text) => text !== '');
  const list = titles.join(', ') || `${drawn.length} image${drawn.length > 1 ? 's' : ''}`;
  return title === '' ? list : `${title}: ${list}`;
}
