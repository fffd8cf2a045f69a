import * as core from './core.js';
import { takeTurns, warmUp } from './takeTurns.js';
import { operands } from './works.js';

/**
 * Measures one work: the core beside every peer that does it, can do it in time and comes to the
 * same result.
 *
 * @param {import('./works.js').Work} work
 * @param {Record<string, Record<string, Function>>} peers by name, what makes a contestant by kind
 * @param {{ rounds: number, limit: number, slow: number, slowRounds: number, pace: Map<string, number> }} options
 *   a peer that needs more than `limit` milliseconds is left out, without a trial where its `pace`
 *   on smaller works foretells it
 * @returns the plan of the core, and by peer its time over the core's (`ratio` of the medians,
 *   `least` of the minima, `rounds`), or `left` with the reason why it was not measured
 */
export async function compete(work, peers, options) {
  const given = { ...work, ...operands(work) };
  const own = await core.contests[work.kind](given);
  const results = {};
  const contestants = [
    { name: core.name, run: own.run, time: await warmUp(own.run), end: own.end },
  ];
  for (const [name, kinds] of Object.entries(peers)) {
    if (!kinds[work.kind]) continue;
    const entry = await enter(name, kinds[work.kind], given, await own.result(), options);
    if ('left' in entry) results[name] = entry;
    else contestants.push(entry);
  }
  const [base, ...others] = await takeTurns(contestants, options.rounds, options);
  for (const [index, { median, least, rounds }] of others.entries()) {
    const ratio = round(median / base.median);
    results[contestants[index + 1].name] = { ratio, least: round(least / base.least), rounds };
  }
  for (const { end } of contestants) await end?.();
  const inOrder = Object.keys(peers).filter((name) => name in results);
  const ordered = Object.fromEntries(inOrder.map((name) => [name, results[name]]));
  return { method: own.plan?.method, peers: ordered };
}

/** A peer's contestant, warmed up and checked, or why it is left out. */
async function enter(name, make, given, expected, { limit, pace }) {
  const left = `not run: over ${limit / 1000} s`;
  // The same work on a smaller image foretells well, another kernel roughly: a large one may take
  // another method.
  const same = `${name}, ${given.name}`;
  const alike = `${name}, ${given.kind}`;
  const pixels = given.rows * given.cols;
  if (pace.get(same) * pixels > limit) return { left };
  if (pace.get(alike) * given.products > 5 * limit) return { left };
  const contestant = await make(given);
  const time = await warmUp(contestant.run);
  pace.set(same, time / pixels);
  pace.set(alike, time / given.products);
  const off = contestant.result ? distance(expected, await contestant.result(), given) : 0;
  if (time <= limit && off <= given.tolerance) return { name, time, ...contestant };
  await contestant.end?.();
  return { left: time > limit ? left : `not compared: its result differs by ${round(off)}` };
}

const round = (number) => Number(number.toPrecision(3));

/**
 * How far a result is from another at most, away from the border, which peers lay differently.
 *
 * @param {ArrayLike<number>} own
 * @param {ArrayLike<number>} other
 * @param {{ rows: number, cols: number, margin: number }} work the size of one map of the results
 * @returns {number} NaN or Infinity where something is no number or the sizes differ
 */
function distance(own, other, { rows, cols, margin }) {
  if (own.length !== other.length) return Infinity;
  let worst = 0;
  for (let map = 0; map < own.length; map += rows * cols) {
    for (let r = margin; r < rows - margin; r++) {
      for (let c = margin; c < cols - margin; c++) {
        const at = map + r * cols + c;
        const difference = Math.abs(own[at] - other[at]);
        if (!(difference <= worst)) worst = difference;
      }
    }
  }
  return worst;
}
