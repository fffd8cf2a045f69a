// What JavaScript calls: each method, at the end of its file once for each number type.
export {
  addFloat32,
  addFloat64,
  scaleFloat32,
  scaleFloat64,
  windowsFloat32,
  windowsFloat64,
} from './box';
export { columnFloat32, columnFloat64 } from './column';
export { denseFloat32, denseFloat64 } from './dense';
export { edgeRowsL1, edgeRowsL2, edgesAboveL1, edgesAboveL2 } from './edgeMap';
export { kernelSpectrumFloat32, kernelSpectrumFloat64, tilesFloat32, tilesFloat64 } from './fft';
export { finiteFloat32, finiteFloat64 } from './finite';
export { grayRowsInt16, grayRowsUint8, widenRows } from './gray';
export { blockFloat32, blockFloat64, filtersFloat32, filtersFloat64 } from './layers';
export { keepEdges, ridgeRowsL1, ridgeRowsL2 } from './ridges';
export {
  bytePixels,
  byteTones,
  extremesFloat32,
  extremesFloat64,
  grayPixels,
  mixPixels,
  plainTones,
  stepPixelsFloat32,
  stepPixelsFloat64,
  tonesFloat32,
  tonesFloat64,
} from './show';
export { slopeRowsL1, slopeRowsL2 } from './slopes';
export {
  clampFloat64,
  clampInt16,
  clampInt32,
  scaleInt16,
  scaleInt32,
  wrapFloat64,
  wrapInt16,
} from './store';
export { tapsFloat32, tapsFloat64 } from './taps';
export { sumInt16, sumInt32 } from './whole';
export { winogradFloat32, winogradFloat64 } from './winograd';
export { tileFiltersFloat32, tileFiltersFloat64 } from './winogradFilters';
