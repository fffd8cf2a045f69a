import type { Dialect } from './dialect.js';

/** What languages print, with labels or a head. */
export const prints = [
  /** The display of MATLAB and Octave, with a name and without a scale. */
  { id: 'octave', print: true },
  /** R's print of a matrix, in one block of columns. */
  { id: 'r-print', print: true },
  /** Julia's display: `2×2 Matrix{Float64}:` and the rows. */
  { id: 'julia-print', print: true },
  /** The print of a pandas DataFrame with numbered rows and columns. */
  { id: 'pandas', print: true },
] as const satisfies readonly Dialect[];
