import type { LayerSettings } from '../../shared/labSettings';
import { type CodeSubject, type CodeWriter, variableOf } from './CodeSubject';
import { dilated, paddingOf } from './placed';

/** MATLAB and Octave without a toolbox: `conv2` turns its kernel, so it gets it turned. */
export const matlab: CodeWriter = ({ kind, kernels, layer, channels }) => {
  const { stride, dilation } = layer;
  const laid = kernels.map((part) => ({ ...part, rows: dilated(part.rows, dilation) }));
  const arrays = laid
    .map((part) => `${variableOf(part)} = [${part.rows.map((row) => row.join(' ')).join('; ')}];\n`)
    .join('');
  const responses = laid.map((part) => `correlate(p, ${variableOf(part)})`);
  const response =
    kind === 'kernel'
      ? responses[0]!
      : kind === 'gradient'
        ? `hypot(${responses.join(', ')})`
        : `max(cat(3, ${responses.join(', ')}), [], 3)`;
  const strided =
    stride[0] * stride[1] > 1
      ? `result = result(1:${stride[0]}:end, 1:${stride[1]}:end, :);\n`
      : '';
  return `image = double(image);
${arrays}${padding(laid[0]!.rows, layer)}correlate = @(p, k) conv2(pad(p), rot90(k, 2), 'valid');
response = @(p) ${response};
${results[channels]}${strided}`;
};

const one = 'result = response(image);\n';
const results: Readonly<Record<CodeSubject['channels'], string>> = {
  gray: one,
  red: one,
  green: one,
  blue: one,
  each: 'result = cat(3, response(image(:, :, 1)), response(image(:, :, 2)), response(image(:, :, 3)));\n',
  sum: 'result = response(sum(image, 3));\n',
};

function padding(rows: readonly (readonly number[])[], layer: LayerSettings): string {
  const { mode, border } = layer;
  if (mode === 'valid') return 'pad = @(p) p;\n';
  const { top, bottom, left, right } = paddingOf(rows, { ...layer, dilation: [1, 1] });
  if (border === 'zero') {
    return `pad = @(p) blkdiag(zeros(${top}, ${left}), p, zeros(${bottom}, ${right}));\n`;
  }
  return `r = ${index(border, 'size(image, 1)', top, bottom)};
c = ${index(border, 'size(image, 2)', left, right)};
pad = @(p) p(r, c);
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
