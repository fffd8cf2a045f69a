import type { CustomKernel } from '../../shared/kernels';
import type { LayerSettings } from '../../shared/labSettings';

/** Writes a kernel, and how it is laid, as code. */
export type CodeWriter = (kernel: CustomKernel, layer: LayerSettings) => string;
