import { type LabSettings, type Look, lookOfMap } from '../../shared/labSettings';

/**
 * Settings with the colours that `null` stands for: signed values in a diverging map whose zero is
 * neutral on the page, others in grey.
 */
export function withAutomaticColors(settings: LabSettings, isDark: boolean): LabSettings {
  const { layers, channels } = settings;
  const colored = (look: Look): Look => {
    const isAutomatic = look.colormap === null && look.display === 'signed' && channels !== 'each';
    return isAutomatic ? { ...look, colormap: isDark ? 'diverging-dark' : 'diverging' } : look;
  };
  const last = layers.at(-1)!;
  const kernels = last.kernels.map((kernel, map) => ({
    ...kernel,
    look: colored(lookOfMap(settings, map)),
  }));
  return { ...settings, layers: [...layers.slice(0, -1), { ...last, kernels }] };
}
