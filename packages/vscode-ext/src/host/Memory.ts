import type * as vscode from 'vscode';
import { type NamedKernel, readKernel } from '../shared/kernels';
import type { LabSettings } from '../shared/labSettings';
import { offeredFilters } from './kernels/offeredFilters';
import { labConfiguration } from './lab/labConfiguration';
import { type RememberedSettings, startSettings } from './lab/startSettings';
import { readSetting } from './settings/readSetting';

/** What is remembered from one use to the next, in all windows. */
export class Memory {
  constructor(private readonly state: vscode.Memento) {}

  /** The kernel last kept. */
  get lastKernel(): NamedKernel | undefined {
    const saved = this.state.get<NamedKernel>('lastKernel');
    return saved && readKernel(saved);
  }

  async keepLast(kernel: NamedKernel): Promise<void> {
    await this.state.update('lastKernel', kernel);
  }

  /** The kernel that a new lab starts with: the one last kept, or that of the settings. */
  get startKernel(): NamedKernel {
    if (this.lastKernel) return this.lastKernel;
    const id = readSetting<string>('kernel');
    return offeredFilters().find((choice) => choice.id === id)!.kernel;
  }

  /** The settings of a new lab. */
  startSettings(kernel: NamedKernel = this.startKernel): LabSettings {
    const remembered = this.state.get<RememberedSettings>('settings');
    return startSettings(kernel, labConfiguration(), remembered);
  }

  async rememberSettings(settings: LabSettings): Promise<void> {
    const remembered: RememberedSettings = { settings, under: labConfiguration() };
    await this.state.update('settings', remembered);
  }
}
