import { type ApplyOptionName, type ApplyOptions, channelChoices } from '../apply/options.js';
import { defined } from '../check/defined.js';
import { colormapNames } from '../figure/colormaps.js';
import { modes } from '../formula/geometry.js';
import { displays } from '../image/display.js';
import { borders } from '../matrix/border.js';
import {
  choiceOption,
  numberOption,
  type OptionName,
  type OptionValues,
  pairOption,
} from './arguments.js';

/** What the command calls an option of `applyFilter`, where the two differ; `out` is a file here. */
const names: Partial<Record<ApplyOptionName, OptionName>> = { operation: 'flip' };

/** The command's options for those of `applyFilter`. */
export function optionNames(options: readonly ApplyOptionName[]): OptionName[] {
  return options
    .filter((name) => name !== 'out')
    .map((name) => names[name] ?? (name as OptionName));
}

/** The options of `applyFilter` that were given. */
export function readApplyOptions(values: OptionValues): ApplyOptions {
  const channels = choiceOption(values, 'channels', [...channelChoices, 'rgb']);
  return defined({
    mode: choiceOption(values, 'mode', modes),
    border: choiceOption(values, 'border', borders),
    fill: numberOption(values, 'fill'),
    stride: pairOption(values, 'stride'),
    dilation: pairOption(values, 'dilation'),
    operation: values.flip ? 'convolve' : undefined,
    channels: channels === 'rgb' ? 'each' : channels,
    display: choiceOption(values, 'display', displays),
    colormap: choiceOption(values, 'colormap', colormapNames),
    norm: choiceOption(values, 'norm', ['L1', 'L2', 'l1', 'l2']),
    threshold: numberOption(values, 'threshold'),
    low: numberOption(values, 'low'),
    high: numberOption(values, 'high'),
  });
}
