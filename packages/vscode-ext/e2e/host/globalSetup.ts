import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { installCodeServer } from './installCodeServer';
import { packExtension } from './packExtension';
import { startCodeServer } from './startCodeServer';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the VS Code that all the tests share. */
    url: string;
    /** The folder of its user settings. */
    userData: string;
  }
}

/** One VS Code for the run; each test file opens a folder and a browser of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, userData, stop } = await startCodeServer(installCodeServer(), packExtension());
  project.provide('url', url);
  project.provide('userData', userData);
  return stop;
}
