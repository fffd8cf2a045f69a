// One filter, one pool and one matrix as text: what every host has to do.
import { applyFilter, correlate, formatMatrix, gaussian, plan } from '@convolve/core';
import { shared, startPool } from '@convolve/core/parallel';

const data = Float32Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251);
const image = { rows: 300, cols: 200, data };

/** @param worker Where the script of the threads is, for bundlers that leave it behind. */
export async function tryCore(worker) {
  const kernel = gaussian(2);
  const pool = startPool({ threads: 2, ...(worker && { worker }) });
  const together = await pool.correlate(shared(image), kernel);
  const { threads } = pool;
  await pool.close();
  const alone = correlate(image, kernel);
  return {
    edges: Array.from(applyFilter([[0, 0, 9, 90]], 'sobel').data),
    isEqual: alone.data.every((value, at) => value === together.data[at]),
    threads,
    method: plan(image, kernel).method,
    text: formatMatrix([[1, -2.5]]),
  };
}
