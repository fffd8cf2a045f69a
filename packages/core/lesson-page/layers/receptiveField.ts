import { extentOf, outputSize } from './layer.js';

/** A layer of a chain: kernel size, stride and dilation, without padding. */
export type Link = readonly [kernel: number, stride: number, dilation: number];

/** What a layer of a chain makes of an input: `field` input elements go into each of its values. */
export interface Level {
  readonly size: number;
  readonly field: number;
  /** How far apart on the input two neighbouring values are. */
  readonly jump: number;
}

/**
 * The input and each layer of a chain: r' = r + d·(k − 1)·j and j' = j·s, from r = j = 1. Ends with
 * a level of size 0 where a kernel does not fit.
 */
export function levelsOf(size: number, chain: readonly Link[]): Level[] {
  const levels: Level[] = [{ size, field: 1, jump: 1 }];
  for (const [kernel, stride, dilation] of chain) {
    const { size, field, jump } = levels.at(-1)!;
    const next = outputSize({ size, kernel, padding: 0, stride, dilation });
    levels.push({
      size: next,
      field: field + (extentOf({ kernel, dilation }) - 1) * jump,
      jump: jump * stride,
    });
    if (next === 0) break;
  }
  return levels;
}

/** The elements of each level that one value of the last layer is computed from, input first. */
export function sourcesOf(output: number, chain: readonly Link[]): ReadonlySet<number>[] {
  const sources = [new Set([output])];
  for (const [kernel, stride, dilation] of chain.toReversed()) {
    const taps = Array.from({ length: kernel }, (_, tap) => tap * dilation);
    sources.unshift(
      new Set([...sources[0]!].flatMap((at) => taps.map((tap) => at * stride + tap))),
    );
  }
  return sources;
}
