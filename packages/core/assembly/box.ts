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
export function sumWindows<T>(line: usize, length: usize, width: usize, sums: usize): void {
  const size = sizeof<T>();
  memory.fill(sums, 0, (length - width + 1) * size);
  let done: usize = 0;
  for (let span: usize = 1; span <= width; span += span) {
    if ((width & span) !== 0) {
      addLine<T>(sums, line + done * size, sums, length - width + 1);
      done += span;
    }
    const twice = span + span;
    if (twice <= width) addLine<T>(line, line + span * size, line, length - twice + 1);
  }
}

/** out[c] = a[c] + b[c]; `out` may be `a`. */
export function addLine<T>(a: usize, b: usize, out: usize, length: usize): void {
  for (const end = a + length * sizeof<T>(); a < end; a += 16, b += 16, out += 16) {
    v128.store(out, v128.add<T>(v128.load(a), v128.load(b)));
  }
}

/** line[c] = bias + weight · line[c] */
export function scaleLine<T>(line: usize, weight: T, bias: T, length: usize): void {
  const factor = v128.splat<T>(weight);
  const start = v128.splat<T>(bias);
  for (const end = line + length * sizeof<T>(); line < end; line += 16) {
    v128.store(line, v128.add<T>(v128.mul<T>(v128.load(line), factor), start));
  }
}

export function windowsFloat32(line: usize, length: usize, width: usize, sums: usize): void {
  sumWindows<f32>(line, length, width, sums);
}

export function addFloat32(a: usize, b: usize, out: usize, length: usize): void {
  addLine<f32>(a, b, out, length);
}

export function scaleFloat32(line: usize, weight: f32, bias: f32, length: usize): void {
  scaleLine<f32>(line, weight, bias, length);
}

export function windowsFloat64(line: usize, length: usize, width: usize, sums: usize): void {
  sumWindows<f64>(line, length, width, sums);
}

export function addFloat64(a: usize, b: usize, out: usize, length: usize): void {
  addLine<f64>(a, b, out, length);
}

export function scaleFloat64(line: usize, weight: f64, bias: f64, length: usize): void {
  scaleLine<f64>(line, weight, bias, length);
}
