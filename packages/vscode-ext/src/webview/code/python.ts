import { formatMatrix } from '@convolve/core';
import type { LayerSettings } from '../../shared/labSettings';
import { type CodeSubject, variableOf } from './CodeSubject';
import { paddingOf } from './placed';

type Rows = readonly (readonly number[])[];

/** The plane, padded by `np.pad` where kernels go beyond it; the borders' names are NumPy's but for zero. */
export function paddedPlane(kernel: Rows, layer: LayerSettings): string {
  if (layer.mode === 'valid') return 'plane';
  const { top, bottom, left, right } = paddingOf(kernel, layer);
  const mode = layer.border === 'zero' ? 'constant' : layer.border;
  return `np.pad(plane, ((${top}, ${bottom}), (${left}, ${right})), mode='${mode}')`;
}

/** `name = np.array([[…], …])`, with its rows under each other. */
function assignment(name: string, kernel: Rows): string {
  const text = formatMatrix(kernel, { format: 'numpy-repr', floatmode: 'unique', threshold: 1e6 });
  const start = `${name} = np.`;
  return `${start}${text.replaceAll('\n', `\n${' '.repeat(start.length)}`)}\n`;
}

const imageComments: Readonly<Record<CodeSubject['channels'], string>> = {
  gray: 'rows × cols, grey values',
  red: 'rows × cols, the red channel',
  green: 'rows × cols, the green channel',
  blue: 'rows × cols, the blue channel',
  each: 'rows × cols × 3',
  sum: 'rows × cols × channels',
};

/**
 * A program of Python: the kernels, a function `correlate(plane, kernel)`, and the result of `image`.
 *
 * @param imports The lines at its top.
 * @param correlate The lines of the function.
 * @param write How a kernel is written, if not as it is.
 */
export function pythonProgram(
  { kind, kernels, channels }: CodeSubject,
  imports: string,
  correlate: string,
  write: (rows: Rows) => Rows = (rows) => rows,
): string {
  const arrays = kernels.map((part) => assignment(variableOf(part), write(part.rows))).join('');
  const response = (plane: string) => {
    const responses = kernels.map((part) => `correlate(${plane}, ${variableOf(part)})`);
    if (kind === 'kernel') return responses[0]!;
    if (kind === 'gradient') return `np.hypot(${responses.join(', ')})`;
    const lines = responses.map((each) => `    ${each},\n`).join('');
    return `np.maximum.reduce([\n${lines}])`;
  };
  const result =
    channels === 'each'
      ? `def response(plane):
    return ${response('plane').replaceAll('\n', '\n    ')}


result = np.stack([response(image[..., c]) for c in range(3)], axis=-1)`
      : channels === 'sum'
        ? `plane = image.sum(axis=-1, dtype=float)\nresult = ${response('plane')}`
        : `result = ${response('image')}`;
  return `${imports}
# image: ${imageComments[channels]}
${arrays}

${correlate}

${result}
`;
}
