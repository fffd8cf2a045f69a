import { filterOf, type KernelPart, type NamedKernel, partsOf } from '../../shared/kernels';
import type { LabSettings, LayerSettings } from '../../shared/labSettings';

/** What is written as code: everything that makes the map on the screen. */
export interface CodeSubject {
  /** One kernel, the magnitude of two, or the largest of several. */
  readonly kind: 'kernel' | 'gradient' | 'compass';
  /** As they are laid on the image: rotated for a convolution, all of one size. */
  readonly kernels: readonly KernelPart[];
  readonly layer: LayerSettings;
  /** What of an image goes in; `sum` as well for the maps of an earlier layer, `gray` for a matrix. */
  readonly channels: LabSettings['channels'];
}

/** Writes a map as code; undefined where the language cannot say it. */
export type CodeWriter = (subject: CodeSubject) => string | undefined;

/** A map as a subject; undefined for Canny, which is no kernels. */
export function codeSubject(
  kernel: NamedKernel,
  layer: LayerSettings,
  channels: LabSettings['channels'],
): CodeSubject | undefined {
  const { kind } = filterOf(kernel);
  if (kind === 'canny') return undefined;
  return { kind, kernels: partsOf(kernel, layer.operation), layer, channels };
}

/** The name of a kernel's variable: `kernel`, `kernel_x`, `kernel_ne`. */
export function variableOf({ label }: KernelPart): string {
  return label ? `kernel_${label.toLowerCase()}` : 'kernel';
}
