import type { Output } from './terminal.js';

/** Work that takes less time than this shows no progress. */
const patience = 400;

/** Shows how far the work is: `fraction` goes from 0 to 1. */
export type Progress = (fraction: number) => void;

/**
 * A line on a terminal that says how far long work is, and that is wiped out when it is done.
 * Where the output is not a terminal nothing is shown.
 */
export function progressLine(output: Output, label: string): Progress {
  if (!output.isTTY) return () => {};
  const start = performance.now();
  let shown = '';
  return (fraction) => {
    if (fraction >= 1) {
      if (shown !== '') output.write('\r\x1b[K');
      shown = '';
      return;
    }
    if (performance.now() - start < patience) return;
    const line = `${label} … ${Math.floor(fraction * 100)}%`;
    if (line === shown) return;
    shown = line;
    output.write(`\r\x1b[K${line}`);
  };
}
