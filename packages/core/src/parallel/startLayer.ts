import type { Conv2dOptions, LayerInput } from '../correlate/conv2d.js';
import { prepareLayer } from '../correlate/prepareLayer.js';
import { bandStep } from '../engine/banded.js';
import { forOneFilter } from '../engine/methods.js';
import { planBank } from '../engine/planBank.js';
import type { Channels } from '../matrix/channels.js';
import { sizesOf } from '../matrix/sizesOf.js';
import type { Filters, NumericArray, Tensor } from '../matrix/types.js';
import type { Crew } from './Crew.js';
import { sharedArray, sharedCopy } from './shared.js';
import { usualRows } from './startCorrelation.js';

/** Maps that a thread takes at a time: the engine computes four or six together. */
const usualMaps = 12;

/** `conv2d` on all threads: whole maps, of one filter rows. */
export async function startLayer(
  crew: Crew,
  input: LayerInput,
  filters: Filters | readonly Channels[],
  options: Conv2dOptions<NumericArray>,
): Promise<Tensor> {
  const { bank: given, algorithm, out } = prepareLayer(input, filters, options);
  const data = sharedArray(out.data, out.data.length);
  const bank = {
    ...given,
    images: given.images.map((image) => ({ ...image, data: sharedCopy(image.data) })),
    filters: {
      ...sizesOf(given.filters),
      data: sharedCopy(given.filters.data),
    } as unknown as Filters,
    out: data,
  };
  const { method, tile } = planBank(bank, algorithm);
  const { count } = bank.filters;
  const isOne =
    count === 1 && [...forOneFilter, { name: 'reference' }].some((it) => it.name === method);
  if (isOne) {
    const step = tile ? bandStep(bank, tile) : usualRows;
    await crew.share({ kind: 'correlation', bank, method, tile }, bank.geometry.rows, step);
  } else {
    const perGroup = count / bank.groups;
    const step = bank.groups === 1 ? usualMaps : perGroup * Math.ceil(usualMaps / perGroup);
    await crew.share({ kind: 'layer', bank, method }, count, step);
  }
  out.data.set(data);
  return out;
}
