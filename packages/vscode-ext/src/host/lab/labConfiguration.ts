import { readSetting } from '../settings/readSetting';
import type { LabConfiguration } from './startSettings';

/** Reads what the settings say about new labs. */
export function labConfiguration(): LabConfiguration {
  return {
    operation: readSetting('operation'),
    border: readSetting('border'),
    channels: readSetting('channels'),
    display: readSetting('display'),
    colormap: readSetting('colormap'),
  };
}
