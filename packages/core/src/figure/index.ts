export { colorAt } from './colorAt.js';
export { type ColorizeOptions, colorize } from './colorize.js';
export {
  type Colormap,
  type ColormapEntry,
  type ColormapId,
  colormaps,
} from './colormaps.js';
export { type FigureOptions, figure } from './figure.js';
export type { Panel } from './panel.js';
