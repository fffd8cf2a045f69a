// Sums of numbers: compiled once with Real = f32 and once with Real = f64.
export { addLine, scaleLine, sumWindows } from './box';
export { correlateColumn } from './column';
export { correlateDense } from './dense';
export { correlateTiles, transformKernel } from './fft';
export { allFinite } from './finite';
export { blockOf, sumFilters } from './sumFilters';
export { sumTaps } from './sumTaps';
export { filterTiles } from './winograd';
export { packTileFilters } from './winogradFilters';
