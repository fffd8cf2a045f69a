import { median } from './median.js';

/** How long a contestant warms up, in milliseconds: compilers replace their first code meanwhile. */
const warmingUp = 300;

/** The least time of a turn in milliseconds: quick contestants run several times in theirs. */
const turn = 10;

/**
 * Measures contestants side by side: round after round each has its turn, so that a slow spell of
 * the machine hits all of them alike. A slow one takes part in fewer rounds.
 *
 * @param {{ run(): unknown, time: number }[]} contestants with the time that `warmUp` told
 * @param {number} rounds
 * @param {{ slow: number, slowRounds: number }} limits from how many milliseconds on a contestant
 *   runs in `slowRounds` rounds only
 * @returns {Promise<{ median: number, least: number, rounds: number }[]>} milliseconds of one run:
 *   the median of the turns' means, and the least of all
 */
export async function takeTurns(contestants, rounds, { slow, slowRounds }) {
  const times = contestants.map(() => []);
  const least = contestants.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run, time }] of contestants.entries()) {
      if (time >= slow && round >= slowRounds) continue;
      const repeats = Math.ceil(turn / time);
      let sum = 0;
      for (let repeat = 0; repeat < repeats; repeat++) {
        const one = await timeOf(run);
        least[index] = Math.min(least[index], one);
        sum += one;
      }
      times[index].push(sum / repeats);
    }
  }
  return times.map((list, index) => ({
    median: median(list),
    least: least[index],
    rounds: list.length,
  }));
}

/** Runs a contestant until it is warm, at least once; the least time of a run in milliseconds. */
export async function warmUp(run) {
  const end = performance.now() + warmingUp;
  let least = Infinity;
  do least = Math.min(least, await timeOf(run));
  while (performance.now() < end);
  return least;
}

/** The time of one run in milliseconds, or the number that it resolves to: its own measurement. */
async function timeOf(run) {
  const start = performance.now();
  const returned = run();
  const own = returned instanceof Promise ? await returned : returned;
  return typeof own === 'number' ? own : performance.now() - start;
}
