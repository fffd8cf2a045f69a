/** A number in few characters, with a real minus: integers whole, others with three or four digits. */
export function short(value: number): string {
  const digits = Math.abs(value) < 1 ? 3 : 4;
  const text = Number.isInteger(value) ? value : Number(value.toPrecision(digits));
  return String(text).replace('-', '−');
}
