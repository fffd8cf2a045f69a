import type { Metrics } from './Metrics.js';

/** Posts an answer with its images, and records how long that took, also where it fails. */
export async function timeUpload<T>(metrics: Metrics, post: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await post();
  } finally {
    metrics.took('upload', performance.now() - start);
  }
}
