// RGBA pixels, read and made.
export { grayRowsInt16, grayRowsUint8 } from './gray';
export { bytePixels, byteTones, grayPixels, mixPixels, plainTones } from './pixels';
