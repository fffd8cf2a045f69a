import { displayOf, isSameKernel, type NamedKernel } from '../../shared/kernels';
import {
  type LabSettings,
  type LayerKernel,
  type LayerSettings,
  type Look,
  lookOfMap,
  withoutLook,
} from '../../shared/labSettings';

/** The layer on the screen. */
export function lastLayer(settings: LabSettings): LayerSettings {
  return settings.layers.at(-1)!;
}

/** Changes the layer on the screen. */
export function withLayer(settings: LabSettings, change: Partial<LayerSettings>): LabSettings {
  const layer = { ...lastLayer(settings), ...change };
  return { ...settings, layers: [...settings.layers.slice(0, -1), layer] };
}

/** Puts a kernel in the place of another; a new one may say how its result is shown. */
export function withKernel(settings: LabSettings, index: number, kernel: NamedKernel): LabSettings {
  const before = lastLayer(settings).kernels[index];
  const kernels = lastLayer(settings).kernels.map((old, at) =>
    at === index ? { ...kernel, ...(old.look && { look: old.look }) } : old,
  );
  const own = before && isSameKernel(before, kernel) ? undefined : displayOf(kernel);
  const changed = withLayer(settings, { kernels });
  return own ? withLook(changed, index, { display: own }) : changed;
}

/** Changes how one map is shown: the others stay as they are. */
export function withLook(settings: LabSettings, index: number, change: Partial<Look>): LabSettings {
  const { kernels } = lastLayer(settings);
  if (kernels.length === 1) return { ...settings, ...change };
  const look = { ...lookOfMap(settings, index), ...change };
  return withLayer(settings, {
    kernels: kernels.map((kernel, at) => (at === index ? { ...kernel, look } : kernel)),
  });
}

/** Adds a kernel after the others. */
export function addKernel(settings: LabSettings, kernel: LayerKernel): LabSettings {
  return withLayer(settings, { kernels: [...lastLayer(settings).kernels, kernel] });
}

/** Takes a kernel away; the last one stays. */
export function removeKernel(settings: LabSettings, index: number): LabSettings {
  const { kernels } = lastLayer(settings);
  if (kernels.length === 1) return settings;
  const left = kernels.filter((_, at) => at !== index);
  if (left.length > 1) return withLayer(settings, { kernels: left });
  // One map's look is that of the lab.
  const look = lookOfMap(settings, kernels.indexOf(left[0]!));
  return { ...withLayer(settings, { kernels: left.map(withoutLook) }), ...look };
}

/** Makes the maps on the screen the input of a new layer with one kernel. */
export function nextLayer(settings: LabSettings, kernel: NamedKernel): LabSettings {
  const layer: LayerSettings = {
    ...lastLayer(settings),
    kernels: [kernel],
    stride: [1, 1],
    dilation: [1, 1],
  };
  return { ...settings, layers: [...settings.layers, layer] };
}

/** Goes back to an earlier layer and gives up those after it. */
export function backToLayer(settings: LabSettings, index: number): LabSettings {
  return { ...settings, layers: settings.layers.slice(0, Math.max(1, index + 1)) };
}

/** Chooses the channels; a colour map needs one plane, so it goes where each colour is shown. */
export function withChannels(
  settings: LabSettings,
  channels: LabSettings['channels'],
): LabSettings {
  return { ...settings, channels, colormap: channels === 'each' ? null : settings.colormap };
}
