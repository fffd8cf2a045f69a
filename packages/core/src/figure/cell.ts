import type { DrawnPanel } from './panel.js';
import { pixelTicks } from './pixelTicks.js';
import { style } from './style.js';
import { textHeight, textWidth, wrapText } from './textSize.js';
import { type ValueTick, valueTicks } from './valueTicks.js';

/** What a panel shows around its image, and the room in px that this takes on each side. */
export interface Cell {
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly rowTicks: readonly number[];
  readonly colTicks: readonly number[];
  readonly valueTicks: readonly ValueTick[];
  /** The width of image and title. */
  readonly inner: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Measures a panel.
 *
 * @param width, height The image's size in px.
 * @param options `wrap`: where a title wider than the image breaks, in px.
 */
export function measureCell(
  { image, title, bar }: DrawnPanel,
  width: number,
  height: number,
  options: { readonly wrap: number; readonly axes: boolean },
): Cell {
  const { label, tick } = style;
  const lines =
    title === '' ? [] : wrapText(title, Math.max(width, options.wrap), style.title.size);
  const rowTicks = options.axes ? pixelTicks(image.height, height, tick.spacing.rows) : [];
  const colTicks = options.axes ? pixelTicks(image.width, width, tick.spacing.cols) : [];
  const values = bar ? valueTicks(bar.range, height) : [];
  const labels = (texts: readonly string[]) =>
    tick.length + label.gap + Math.max(...texts.map((text) => textWidth(text, label.size)));
  return {
    width,
    height,
    title: lines,
    rowTicks,
    colTicks,
    valueTicks: values,
    inner: Math.max(width, ...lines.map((line) => textWidth(line, style.title.size))),
    left: options.axes ? labels(rowTicks.map(String)) : 0,
    right: bar ? style.bar.gap + style.bar.width + labels(values.map((value) => value.label)) : 0,
    top: textHeight(lines, style.title),
    bottom: options.axes ? tick.length + label.gap + label.size : 0,
  };
}
