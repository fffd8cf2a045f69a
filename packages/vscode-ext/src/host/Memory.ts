import type * as vscode from 'vscode';
import { type NamedKernel, readKernel } from '../shared/kernels';
import type { Choices, LabSettings } from '../shared/labSettings';
import { offeredFilters } from './kernels/offeredFilters';
import {
  choicesUnder,
  type LabConfiguration,
  type Remembered,
  startSettings,
} from './lab/startSettings';
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

  /**
   * The settings of a new lab.
   *
   * @param isMatrix The numbers of a matrix are seldom grey values: their own extremes make the scale.
   */
  startSettings(kernel: NamedKernel = this.startKernel, isMatrix = false): LabSettings {
    const settings = startSettings(kernel, labConfiguration(), this.remembered);
    return isMatrix ? { ...settings, display: 'signed' } : settings;
  }

  /** Remembers what was chosen in a lab, beside what was before. */
  async remember(choices: Choices): Promise<void> {
    if (choices.kernel) await this.keepLast(choices.kernel);
    const under = labConfiguration();
    const { kernel, ...others } = choices;
    const chosen = others.display === undefined ? others : choices;
    if (Object.keys(chosen).length === 0) return;
    const next: Remembered = {
      choices: { ...choicesUnder(under, this.remembered), ...chosen },
      under,
    };
    await this.state.update('choices', next);
  }

  /** Forgets the kernel and all that was chosen. */
  async reset(): Promise<void> {
    await this.state.update('lastKernel', undefined);
    await this.state.update('choices', undefined);
  }

  private get remembered(): Remembered | undefined {
    return this.state.get<Remembered>('choices');
  }
}

/** Reads what the settings say about new labs. */
function labConfiguration(): LabConfiguration {
  return {
    operation: readSetting('operation'),
    border: readSetting('border'),
    channels: readSetting('channels'),
    display: readSetting('display'),
    colormap: readSetting('colormap'),
  };
}
