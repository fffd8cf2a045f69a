import * as vscode from 'vscode';
import type { LabConfiguration } from './startSettings';

/** Reads what the settings say about new labs. */
export function labConfiguration(): LabConfiguration {
  const settings = vscode.workspace.getConfiguration('convolve');
  return {
    operation: settings.get('operation', 'correlate'),
    border: settings.get('border', 'reflect'),
    channels: settings.get('channels', 'gray'),
    display: settings.get('display', 'absolute'),
    colormap: settings.get('colormap', 'none'),
  };
}
