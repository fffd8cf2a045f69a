import { colours, type Drawing, type Square } from './squares.js';

const unit = 24;
const secondsEach = 0.6;

const square = ({ row, col, kind }: Square) => {
  const isDashed = kind === 'padding' ? ' stroke-dasharray="3 2"' : '';
  const opacity = kind === 'tap' ? ' fill-opacity="0.75"' : '';
  return `<rect x="${col * unit}" y="${row * unit}" width="${unit}" height="${unit}" fill="${colours[kind]}"${opacity} stroke="#4a5360"${isDashed}/>`;
};

/**
 * A drawing as SVG: one frame, or all of them one after another, over and over. It needs no style
 * and no script, so that it works in a page, in a document and as a file.
 */
export function toSvg(
  { rows, cols, squares, frames }: Drawing,
  label: string,
  frame?: number,
): string {
  const [width, height] = [cols * unit + 2, rows * unit + 2];
  const shown =
    frame === undefined
      ? frames.map(animated).join('')
      : (frames[frame] ?? []).map(square).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" viewBox="-1 -1 ${width} ${height}" width="${width}" height="${height}">${squares.map(square).join('')}${shown}</svg>`;
}

/** A frame that is seen in its own part of the whole time. */
function animated(frame: readonly Square[], index: number, { length }: readonly unknown[]): string {
  const part = (at: number) => (at / length).toFixed(5);
  const [values, times] =
    index === 0
      ? ['inline;none', `0;${part(1)}`]
      : index === length - 1
        ? ['none;inline', `0;${part(index)}`]
        : ['none;inline;none', `0;${part(index)};${part(index + 1)}`];
  const animation =
    length === 1
      ? ''
      : `<animate attributeName="display" calcMode="discrete" values="${values}" keyTimes="${times}" dur="${(length * secondsEach).toFixed(1)}s" repeatCount="indefinite"/>`;
  return `<g${index > 0 ? ' display="none"' : ''}>${animation}${frame.map(square).join('')}</g>`;
}
