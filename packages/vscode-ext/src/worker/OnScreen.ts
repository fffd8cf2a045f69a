import type { Shown } from '@convolve/core';
import type { NamedKernel } from '../shared/kernels';
import type { LabSettings, LayerSettings } from '../shared/labSettings';
import type { ShownMap } from './compute/oneMap';
import type { Inputs, LayerMaps } from './LayerMaps';

/** What is on the screen, kept for questions about it. */
export interface OnScreen {
  readonly layer: LayerSettings;
  readonly kernel: NamedKernel;
  readonly inputs: Inputs;
  readonly shown: Shown;
  readonly settings: LabSettings;
  readonly maps: LayerMaps;
  readonly all: readonly ShownMap[];
}
