import { formatNumber } from '@convolve/core';

/**
 * A number in at most `width` characters: exactly if it fits, otherwise rounded to the digits that
 * there is room for; `…` where not even its size fits.
 */
export function cellText(value: number, width: number): string {
  // Not −0.
  const exact = formatNumber(value + 0);
  if (exact.length <= width) return exact;
  for (let digits = Math.min(width, 15); digits > 0; digits--) {
    const plain = formatNumber(Number(value.toPrecision(digits))).replace(/^(-?)0\./, '$1.');
    if (plain.length <= width) return plain;
    const power = value.toExponential(digits - 1).replace('e+', 'e');
    if (power.length <= width) return power;
  }
  return '…';
}

/** A number to read beside the image: to six significant digits. */
export function readable(value: number): string {
  return formatNumber(Number.isFinite(value) ? Number(value.toPrecision(6)) + 0 : value);
}
