/**
 * The sums of `width` neighbours along a line, by doubling:
 *
 *     p_1[c] = line[c]        p_2w[c] = p_w[c] + p_w[c + w]
 *
 * and the window is put together from the p_w of the binary digits of its width: 13 = 1 + 4 + 8. No
 * number is subtracted again, so nothing outside a window has a part in its sum.
 *
 * `line` is used up; it must go on for one vector past its end, as must `sums`.
 *
 * @param length Numbers in the line.
 */
export function sumWindows(line: usize, length: usize, width: usize, sums: usize): void {
  const size = sizeof<Real>();
  memory.fill(sums, 0, (length - width + 1) * size);
  let done: usize = 0;
  for (let span: usize = 1; span <= width; span += span) {
    if ((width & span) !== 0) {
      addLine(sums, line + done * size, sums, length - width + 1);
      done += span;
    }
    const twice = span + span;
    if (twice <= width) addLine(line, line + span * size, line, length - twice + 1);
  }
}

/** out[c] = a[c] + b[c]; `out` may be `a`. */
export function addLine(a: usize, b: usize, out: usize, length: usize): void {
  for (const end = a + length * sizeof<Real>(); a < end; a += 16, b += 16, out += 16) {
    v128.store(out, v128.add<Real>(v128.load(a), v128.load(b)));
  }
}

/** line[c] = bias + weight · line[c] */
export function scaleLine(line: usize, weight: Real, bias: Real, length: usize): void {
  const factor = v128.splat<Real>(weight);
  const start = v128.splat<Real>(bias);
  for (const end = line + length * sizeof<Real>(); line < end; line += 16) {
    v128.store(line, v128.add<Real>(v128.mul<Real>(v128.load(line), factor), start));
  }
}
