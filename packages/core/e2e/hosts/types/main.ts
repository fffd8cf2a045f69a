// Compiled with `skipLibCheck: false`, and without the types of Node and of browsers.
import { correlate, formatMatrix, keep, type Matrix, type Tensor, toTensor } from '@convolve/core';
import { engineModule, engineModuleNames } from '@convolve/core/engine';
import { figure } from '@convolve/core/figure';
import { figureToPng, readImage, readMatrix } from '@convolve/core/node';
import { type Pool, startPool } from '@convolve/core/parallel';
import { encodePng } from '@convolve/core/png';
import { parseMatrix } from '@convolve/core/text';

export const floats: Matrix<Float64Array> = correlate([[1, 2, 3]], [[1, 0, -1]]);
export const text: string = formatMatrix(floats);
export const { matrix } = parseMatrix(text);
export const pool: Pool = startPool();
export const edges: Promise<Matrix<Uint8Array>> = pool.edgeMap(matrix);
export const png: Uint8Array = figureToPng(figure([{ image: matrix }]));
export const sizes: number[] = engineModuleNames.map((name) => engineModule(name).length);

export async function photo(path: string): Promise<Tensor> {
  const image = await readImage({ href: path, protocol: 'file:' });
  encodePng(image);
  const scan = await readMatrix(path);
  const kept = keep(scan);
  kept.release();
  return toTensor(image);
}
