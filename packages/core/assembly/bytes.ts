// What is computed in bytes and has one form.
export { copyRows } from './copyRows';
export { widenRows } from './gray';
export { keepEdges } from './marks';
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
