// What is computed in bytes and has one form.
export { grayRowsInt16, grayRowsUint8, widenRows } from './gray';
export { keepEdges } from './marks';
