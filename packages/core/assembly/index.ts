import { addLine, scaleLine, sumWindows } from './box';
import { correlateDense } from './dense';
import { edgeRows } from './edgeMap';
import { correlateTiles, transformKernel } from './fft';
import { allFinite } from './finite';
import { grayRows, widenRows } from './gray';
import { blockOf, sumFilters } from './layers';
import { keepEdges, ridgeRows } from './ridges';
import { slopeRows } from './slopes';
import { sumTaps } from './taps';
import { filterTiles } from './winograd';

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

export { keepEdges, widenRows };

export function grayRowsUint8(
  source: usize,
  rows: usize,
  cols: usize,
  out: usize,
  pitch: usize,
): void {
  grayRows<u8>(source, rows, cols, out, pitch);
}

export function grayRowsInt16(
  source: usize,
  rows: usize,
  cols: usize,
  out: usize,
  pitch: usize,
): void {
  grayRows<i16>(source, rows, cols, out, pitch);
}

export function edgeRowsL1(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<i16, u8>(gray, pitch, corner, side, 0, out, rows, cols);
}

export function edgeRowsL2(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<f32, u8>(gray, pitch, corner, side, 0, out, rows, cols);
}

export function edgesAboveL1(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  level: i32,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<i16, bool>(gray, pitch, corner, side, level, out, rows, cols);
}

export function edgesAboveL2(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  level: i32,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<f32, bool>(gray, pitch, corner, side, level, out, rows, cols);
}

export function slopeRowsL1(
  gray: usize,
  pitch: usize,
  x: usize,
  y: usize,
  length: usize,
  rows: usize,
  cols: usize,
): void {
  slopeRows<i16>(gray, pitch, x, y, length, rows, cols);
}

export function ridgeRowsL1(
  x: usize,
  y: usize,
  length: usize,
  pitch: usize,
  low: i32,
  high: i32,
  out: usize,
  rows: usize,
  cols: usize,
  first: i32,
  strong: usize,
): usize {
  return ridgeRows<i16>(x, y, length, pitch, low, high, out, rows, cols, first, strong);
}

export function slopeRowsL2(
  gray: usize,
  pitch: usize,
  x: usize,
  y: usize,
  length: usize,
  rows: usize,
  cols: usize,
): void {
  slopeRows<i32>(gray, pitch, x, y, length, rows, cols);
}

export function ridgeRowsL2(
  x: usize,
  y: usize,
  length: usize,
  pitch: usize,
  low: i32,
  high: i32,
  out: usize,
  rows: usize,
  cols: usize,
  first: i32,
  strong: usize,
): usize {
  return ridgeRows<i32>(x, y, length, pitch, low, high, out, rows, cols, first, strong);
}

export function kernelSpectrumFloat32(
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  own: usize,
  tileRows: usize,
  tileCols: usize,
  spectrum: usize,
): void {
  transformKernel<f32>(weights, kernelRows, kernelCols, own, tileRows, tileCols, spectrum);
}

export function kernelSpectrumFloat64(
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  own: usize,
  tileRows: usize,
  tileCols: usize,
  spectrum: usize,
): void {
  transformKernel<f64>(weights, kernelRows, kernelCols, own, tileRows, tileCols, spectrum);
}

export function tilesFloat32(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  own: usize,
  tileRows: usize,
  tileCols: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  outRowBytes: usize,
  rows: usize,
  cols: usize,
  bias: f32,
): bool {
  return correlateTiles<f32>(
    source,
    planeBytes,
    rowBytes,
    planes,
    own,
    tileRows,
    tileCols,
    kernelRows,
    kernelCols,
    out,
    outRowBytes,
    rows,
    cols,
    bias,
  );
}

export function tilesFloat64(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  own: usize,
  tileRows: usize,
  tileCols: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  outRowBytes: usize,
  rows: usize,
  cols: usize,
  bias: f64,
): bool {
  return correlateTiles<f64>(
    source,
    planeBytes,
    rowBytes,
    planes,
    own,
    tileRows,
    tileCols,
    kernelRows,
    kernelCols,
    out,
    outRowBytes,
    rows,
    cols,
    bias,
  );
}

export function filtersFloat32(
  source: usize,
  rowBytes: usize,
  places: usize,
  weights: usize,
  taps: usize,
  filters: i32,
  out: usize,
  outPlaneBytes: usize,
  rows: usize,
  cols: usize,
): void {
  sumFilters<f32>(source, rowBytes, places, weights, taps, filters, out, outPlaneBytes, rows, cols);
}

export function filtersFloat64(
  source: usize,
  rowBytes: usize,
  places: usize,
  weights: usize,
  taps: usize,
  filters: i32,
  out: usize,
  outPlaneBytes: usize,
  rows: usize,
  cols: usize,
): void {
  sumFilters<f64>(source, rowBytes, places, weights, taps, filters, out, outPlaneBytes, rows, cols);
}

export function winogradFloat32(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  tileRows: usize,
  tileCols: usize,
  elements: usize,
  tilesBytes: usize,
  places: usize,
  weights: usize,
  filters: usize,
  out: usize,
  outPlaneBytes: usize,
  cols: usize,
): void {
  filterTiles<f32>(
    source,
    planeBytes,
    rowBytes,
    planes,
    tileRows,
    tileCols,
    elements,
    tilesBytes,
    places,
    weights,
    filters,
    out,
    outPlaneBytes,
    cols,
  );
}

export function winogradFloat64(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  tileRows: usize,
  tileCols: usize,
  elements: usize,
  tilesBytes: usize,
  places: usize,
  weights: usize,
  filters: usize,
  out: usize,
  outPlaneBytes: usize,
  cols: usize,
): void {
  filterTiles<f64>(
    source,
    planeBytes,
    rowBytes,
    planes,
    tileRows,
    tileCols,
    elements,
    tilesBytes,
    places,
    weights,
    filters,
    out,
    outPlaneBytes,
    cols,
  );
}

export function blockFloat32(left: i32): i32 {
  return blockOf<f32>(left);
}

export function blockFloat64(left: i32): i32 {
  return blockOf<f64>(left);
}
