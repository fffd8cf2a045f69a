import { median } from './median.js';

/**
 * Measures contestants side by side: each runs once to warm up and then in turn, round after round,
 * so that a slow spell of the machine hits all of them alike.
 *
 * @param {Record<string, () => unknown>} contestants
 * @param {number} rounds
 * @param {() => number} clock milliseconds; by default those that pass
 * @returns {Record<string, number>} the median time of each, in milliseconds
 */
export function measure(contestants, rounds, clock = () => performance.now()) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (const run of Object.values(contestants)) run();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = clock();
      run();
      times[name].push(clock() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}
