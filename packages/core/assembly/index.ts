import { addLine, scaleLine, sumWindows } from './box';
import { correlateDense } from './dense';
import { allFinite } from './finite';
import { sumTaps } from './taps';

// What JavaScript calls: each method once for each number type.

export function denseFloat32(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  rows: usize,
  cols: usize,
  bias: f32,
): void {
  correlateDense<f32>(
    source,
    planeBytes,
    rowBytes,
    planes,
    weights,
    kernelRows,
    kernelCols,
    out,
    rows,
    cols,
    bias,
  );
}

export function denseFloat64(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  rows: usize,
  cols: usize,
  bias: f64,
): void {
  correlateDense<f64>(
    source,
    planeBytes,
    rowBytes,
    planes,
    weights,
    kernelRows,
    kernelCols,
    out,
    rows,
    cols,
    bias,
  );
}

export function tapsFloat32(
  source: usize,
  places: usize,
  weights: usize,
  taps: usize,
  out: usize,
  cols: usize,
  bias: f32,
): void {
  sumTaps<f32>(source, places, weights, taps, out, cols, bias);
}

export function tapsFloat64(
  source: usize,
  places: usize,
  weights: usize,
  taps: usize,
  out: usize,
  cols: usize,
  bias: f64,
): void {
  sumTaps<f64>(source, places, weights, taps, out, cols, bias);
}

export function finiteFloat32(at: usize, bytes: usize): bool {
  return allFinite<f32>(at, bytes);
}

export function finiteFloat64(at: usize, bytes: usize): bool {
  return allFinite<f64>(at, bytes);
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
