import { describe } from '../check/describe.js';

/** The longest text that is compared; ids are shorter, and the work grows with the length. */
const LONGEST = 40;

/** The `count` words that need the fewest edits to come of `text`, nearest first. */
export function nearest(text: string, words: readonly string[], count: number): string[] {
  const typed = text.slice(0, LONGEST).toLowerCase();
  return words
    .map((word) => ({ word, edits: edits(typed, word) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, count)
    .map(({ word }) => word);
}

/** The error for an unknown id, which names the nearest ones. */
export function unknownId(kind: string, id: string, ids: readonly string[]): RangeError {
  const list = nearest(id, ids, 3).map((near) => `'${near}'`);
  return new RangeError(
    `id must be the id of a ${kind} (the nearest are ${list.join(', ')}), got ${describe(id)}`,
  );
}

/**
 * The weighted Levenshtein distance: a letter to add costs 1, one to drop 2 and one to change 3, so
 * that the beginning of a word is near to it.
 */
function edits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, added) => added);
  for (const letter of from) {
    const row = [above[0]! + 2];
    for (let j = 0; j < to.length; j++) {
      const kept = above[j]! + (letter === to[j] ? 0 : 3);
      row.push(Math.min(kept, above[j + 1]! + 2, row[j]! + 1));
    }
    above = row;
  }
  return above[to.length]!;
}
