const patterns: Readonly<Record<string, RegExp>> = {
  ',': /([-+\u2212\u2013]?)(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(\.\d+)?(?![\d,])/y,
  ' ': /([-+\u2212\u2013]?)(\d{1,3}(?: \d{3})+)([.,]\d+)?(?!\d)/y,
  '.': /([-+\u2212\u2013]?)(\d{1,3}(?:\.\d{3})+)(,\d+)?(?![\d.])/y,
};

/** A number with signs between its thousands. */
export interface GroupedNumber {
  readonly value: number;
  /** Where it ends in the text. */
  readonly end: number;
  /** As in `NumberScanner.point`: 2 if it has a fraction. */
  readonly point: 0 | 2;
}

/** Reads `1,234.5`, or `1.234,5` if `grouping` is a point, at `start`; undefined if none is there. */
export function readGrouped(
  text: string,
  start: number,
  grouping: string,
): GroupedNumber | undefined {
  const pattern = patterns[grouping]!;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [all, sign = '', digits = '', fraction = ''] = found;
  const size = Number(digits.replaceAll(grouping, '') + fraction.replace(',', '.'));
  return {
    value: sign === '' || sign === '+' ? size : -size,
    end: start + all.length,
    point: fraction === '' ? 0 : 2,
  };
}
