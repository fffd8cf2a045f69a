import type { LayerSettings, NamedKernel } from '../../shared/labSettings';

/** Writes a kernel, and how it is laid, as code. */
export type CodeWriter = (kernel: NamedKernel, layer: LayerSettings) => string;
