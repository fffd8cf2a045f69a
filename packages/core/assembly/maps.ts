// Edge maps and colormaps of numbers: compiled once with Real = f32 and once with Real = f64.
export { gradientRow } from './gradient';
export { lengths, lengthsAbove, roundedLengths } from './measure';
export { tones, widenExtremes } from './showNumbers';
export { stepPixels } from './steps';
