import type { CompassDirection } from '../edges/compass.js';

/** The directions as words. */
export const directionName: Readonly<Record<CompassDirection, string>> = {
  n: 'north',
  nw: 'north-west',
  w: 'west',
  sw: 'south-west',
  s: 'south',
  se: 'south-east',
  e: 'east',
  ne: 'north-east',
};
