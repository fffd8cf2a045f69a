export type { ReadNumbersOptions } from './numbersOf.js';
export { grayOf } from './planes/grayOf.js';
export type { Planes } from './planes/planes.js';
export { arrayNames, isNumbers, readNumbers } from './readNumbers.js';
