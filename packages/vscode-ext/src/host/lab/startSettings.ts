import type { Border, Colormap, Display } from '@convolve/core';
import { displayOf, type NamedKernel } from '../../shared/kernels';
import { initialSettings, type LabSettings, type LayerSettings } from '../../shared/labSettings';

/** What the settings of VS Code say about new labs. */
export interface LabConfiguration {
  readonly operation: LayerSettings['operation'];
  readonly border: Border;
  readonly channels: LabSettings['channels'];
  /** For kernels that do not say it themselves. */
  readonly display: Display;
  readonly colormap: Colormap | 'none';
}

/** The last lab's settings, and the configuration that they were made under. */
export interface RememberedSettings {
  readonly settings: LabSettings;
  readonly under: LabConfiguration;
}

/**
 * The settings of a new lab with one layer and one kernel: as in the last lab, or as the
 * configuration says where that has changed since.
 */
export function startSettings(
  kernel: NamedKernel,
  configuration: LabConfiguration,
  remembered: RememberedSettings | undefined,
): LabSettings {
  const last =
    remembered && same(remembered.under, configuration) ? remembered.settings : undefined;
  const layer = last?.layers[0];
  const start = initialSettings(kernel);
  return {
    layers: [
      {
        ...start.layers[0]!,
        operation: configuration.operation,
        border: configuration.border,
        ...layer,
        kernels: [kernel],
      },
    ],
    channels: last?.channels ?? configuration.channels,
    display: displayOf(kernel) ?? configuration.display,
    colormap: last ? last.colormap : colormapOf(configuration),
  };
}

function colormapOf({ colormap }: LabConfiguration): Colormap | null {
  return colormap === 'none' ? null : colormap;
}

function same(a: LabConfiguration, b: LabConfiguration): boolean {
  const names = ['operation', 'border', 'channels', 'display', 'colormap'] as const;
  return names.every((name) => a[name] === b[name]);
}
