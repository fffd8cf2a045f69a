// Edges of bytes: compiled once for the norm L1 (Length = i16) and once for L2 (Length = i32).
export { edgeLengths, edgesAbove, roundedEdges } from './edgeRows';
export { ridgeRows } from './ridges';
export { slopeRows } from './slopes';
