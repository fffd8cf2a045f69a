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
