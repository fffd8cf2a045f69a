import type { LayerSettings } from '../../shared/labSettings';
import type { CodeWriter } from './CodeWriter';
import { dilated, laid, paddingOf } from './placed';

/** MATLAB and Octave without a toolbox: `conv2` turns its kernel, so it gets it turned. */
export const matlab: CodeWriter = (kernel, layer) => {
  const rows = dilated(laid(kernel, layer), layer.dilation);
  const { stride } = layer;
  const strided =
    stride[0] * stride[1] > 1 ? `result = result(1:${stride[0]}:end, 1:${stride[1]}:end);\n` : '';
  return `kernel = [${rows.map((row) => row.join(' ')).join('; ')}];
image = double(image);
${padding(rows, layer)}result = conv2(padded, rot90(kernel, 2), 'valid');
${strided}`;
};

function padding(rows: readonly (readonly number[])[], layer: LayerSettings): string {
  const { mode, border } = layer;
  if (mode === 'valid') return 'padded = image;\n';
  const { top, bottom, left, right } = paddingOf(rows, { ...layer, dilation: [1, 1] });
  if (border === 'zero') {
    return `padded = zeros(size(image) + [${top + bottom}, ${left + right}]);
padded(${top} + (1:size(image, 1)), ${left} + (1:size(image, 2))) = image;
`;
  }
  return `r = ${index(border, 'size(image, 1)', top, bottom)};
c = ${index(border, 'size(image, 2)', left, right)};
padded = image(r, c);
`;
}

/** The elements, from 1 on, that stand for those from `before` in front to `after` behind. */
function index(
  border: LayerSettings['border'],
  size: string,
  before: number,
  after: number,
): string {
  const line = `(${-before}:${size} + ${after} - 1)`;
  if (border === 'edge') return `min(max(${line}, 0), ${size} - 1) + 1`;
  if (border === 'wrap') return `mod(${line}, ${size}) + 1`;
  if (border === 'symmetric')
    return `abs(mod(${line} + ${size}, 2 * ${size}) - ${size} + 0.5) + 0.5`;
  return `abs(mod(${line} + ${size} - 1, 2 * ${size} - 2) - ${size} + 1) + 1`;
}
