import type { Uri } from 'vscode';

/** The last part of an address, as tabs and messages show it. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
