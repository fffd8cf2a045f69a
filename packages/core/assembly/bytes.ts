// What is computed in bytes and has one form.
export { copyRows } from './copyRows';
export { grayRowsInt16, grayRowsUint8, widenRows } from './gray';
export { keepEdges } from './marks';
export { bytePixels, byteTones, grayPixels, mixPixels, plainTones } from './pixels';
export {
  clampInt16,
  clampInt32,
  cutNumbers,
  roundNumbers,
  scaleInt16,
  scaleInt32,
  wrapInt16,
} from './store';
export { sumInt16, sumInt32 } from './whole';
