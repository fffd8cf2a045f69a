/** A number with its noun, in the plural unless it is one. */
export function count(number: number | string, noun: string): string {
  return `${number} ${noun}${Number(number) === 1 ? '' : 's'}`;
}
