import type { PlacementOptions } from '@convolve/core';
import type { LayerSettings } from '../../shared/labSettings';

/** A layer's settings as the core's options. */
export function placement({ mode, border, stride, dilation }: LayerSettings): PlacementOptions {
  return { mode, border, stride, dilation };
}
