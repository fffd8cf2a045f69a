import { box } from './box.js';
import { filters } from './correlateFilters.js';
import { dense } from './dense.js';
import { depthwise } from './depthwise.js';
import { fft } from './fft.js';
import { separable } from './separable.js';
import { sparse } from './sparse.js';
import { whole } from './whole.js';
import { winograd } from './winograd.js';

/** The engine's methods for a bank of one filter. */
export const forOneFilter = [dense, sparse, separable, box, fft, whole] as const;

/** The engine's methods for several filters on one reading of the input. */
export const forSeveralFilters = [filters, depthwise] as const;

/** Winograd's, for any number of filters. */
export { winograd };

/**
 * How one filter is computed: `'reference'` is the plain loop, the others are methods of the engine.
 *
 * @useDeclaredType
 */
export type OneFilterMethod = (
  | { readonly name: 'reference' }
  | (typeof forOneFilter)[number]
)['name'];

/** The ways in which a bank is computed; 'one by one' is each filter by a method for one. */
export type MethodName =
  | OneFilterMethod
  | 'one by one'
  | (typeof forSeveralFilters)[number]['name']
  | (typeof winograd)['name'];
