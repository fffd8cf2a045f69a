import { tickStep, ticks } from 'd3-array';
import type { ValueRange } from '../image/valueRange.js';

/** A mark beside a colour bar. */
export interface ValueTick {
  /** Its place from the low end, 0, to the high end, 1. */
  readonly at: number;
  readonly label: string;
}

/** About how many px of a colour bar a tick has. */
const SPACING = 36;

/** A bar has at least this many ticks where each then has this many px. */
const FEW = 3;
const TIGHT = 15;

/**
 * Round values within a range to mark on a colour bar `length` px high, with labels of equal
 * precision: plain numbers, or powers of ten where those are very large or small. A range of one
 * value has one mark in the middle; one that no round values divide (near the ends of double
 * precision) has its ends. Minus is U+2212.
 */
export function valueTicks([low, high]: ValueRange, length: number): ValueTick[] {
  if (low === high) return [{ at: 0.5, label: single(low) }];
  const least = Math.max(1, Math.min(FEW, Math.floor(length / TIGHT)));
  let count = Math.max(least, Math.floor(length / SPACING));
  // d3 takes the nearest round step, which can leave too few; the next count has a finer one.
  while (count < 2 * FEW && ticks(low, high, count).length < least) count++;
  const values = ticks(low, high, count);
  const step = tickStep(low, high, count);
  if (values.length === 0 || !values.every(Number.isFinite)) {
    return [
      { at: 0, label: single(low) },
      { at: 1, label: single(high) },
    ];
  }
  const most = Math.max(...values.map(Math.abs));
  const scientific = most >= 1e5 || (most > 0 && most < 1e-3);
  const digits = Math.max(0, (scientific ? exponent(most) : 0) - exponent(step));
  return values.map((value) => ({
    at: (value - low) / (high - low),
    label: shared(value, digits, scientific),
  }));
}

/** A value with as many digits after the point as its neighbours. */
function shared(value: number, digits: number, scientific: boolean): string {
  if (value === 0) return (0).toFixed(scientific ? 0 : digits);
  return typeset(scientific ? value.toExponential(digits) : value.toFixed(digits));
}

/** A single value, to four digits. */
function single(value: number): string {
  return typeset(String(Number(value.toPrecision(4))));
}

function typeset(number: string): string {
  return number.replace('e+', 'e').replaceAll('-', '−');
}

/** The power of ten at or below a number; the small term is for a step such as 0.0099999…. */
function exponent(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-9);
}
