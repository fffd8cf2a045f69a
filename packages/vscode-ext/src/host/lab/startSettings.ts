import type { Border, Colormap, Display } from '@convolve/core';
import { displayOf, isSameKernel, type NamedKernel } from '../../shared/kernels';
import {
  type Choices,
  initialSettings,
  type LabSettings,
  type LayerSettings,
} from '../../shared/labSettings';

/** What the settings of VS Code say about new labs. */
export interface LabConfiguration {
  readonly operation: LayerSettings['operation'];
  readonly border: Border;
  readonly channels: LabSettings['channels'];
  /** For kernels that do not say it themselves. */
  readonly display: Display;
  readonly colormap: Colormap | 'none';
}

/** What was chosen in earlier labs, and the configuration that it was chosen under. */
export interface Remembered {
  /** The kernel is the one that the display was chosen for. */
  readonly choices: Choices;
  readonly under: LabConfiguration;
}

/**
 * The settings of a new lab with one layer and one kernel: as the configuration says, but for border
 * and display as a person has chosen them since it was last changed.
 */
export function startSettings(
  kernel: NamedKernel,
  configuration: LabConfiguration,
  remembered: Remembered | undefined,
): LabSettings {
  const chosen = choicesUnder(configuration, remembered);
  const { operation, border, channels, display, colormap } = configuration;
  const isSame = chosen.kernel && isSameKernel(chosen.kernel, kernel);
  const start = initialSettings(kernel);
  return {
    layers: [{ ...start.layers[0]!, operation, border: chosen.border ?? border }],
    channels,
    display: (isSame && chosen.display) || (displayOf(kernel) ?? chosen.display ?? display),
    colormap: chosen.colormap === undefined ? colormapOf(colormap) : chosen.colormap,
  };
}

/** What was chosen, unless the configuration has changed since. */
export function choicesUnder(
  configuration: LabConfiguration,
  remembered: Remembered | undefined,
): Choices {
  return remembered && same(remembered.under, configuration) ? remembered.choices : {};
}

function colormapOf(colormap: Colormap | 'none'): Colormap | null {
  return colormap === 'none' ? null : colormap;
}

function same(a: LabConfiguration, b: LabConfiguration): boolean {
  const names = ['operation', 'border', 'channels', 'display', 'colormap'] as const;
  return names.every((name) => a[name] === b[name]);
}
