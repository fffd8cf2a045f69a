import { afterAll, beforeAll, beforeEach, inject, onTestFailed } from 'vitest';
import { makeWorkspace, type Workspace } from '../fixtures/workspace';
import { type Language, writeLanguage } from '../host/language';
import { settings, writeSettings } from '../host/settings';
import { Workbench } from './Workbench';

/** What the tests of a file share. */
export interface Session {
  readonly workbench: Workbench;
  readonly workspace: Workspace;
}

/**
 * Gives the tests of a file one window on one folder of these files. A test that fails leaves an
 * image of the window among the artefacts.
 *
 * @param preferences User settings beside those of all tests.
 */
export function openSession(
  images: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  preferences: Readonly<Record<string, unknown>> = {},
  language: Language = 'en',
): Session {
  let workbench: Workbench | undefined;
  let workspace: Workspace | undefined;
  beforeAll(async () => {
    writeSettings(inject('userData'), settings('dark', preferences));
    writeLanguage(inject('userData'), language);
    workspace = await makeWorkspace(images, files);
    workbench = await Workbench.open(inject('url'), workspace.folder);
  });
  beforeEach(({ task }) => {
    onTestFailed(() => workbench?.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
  });
  afterAll(async () => {
    await workbench?.close();
    workspace?.remove();
  });
  return {
    get workbench() {
      return workbench!;
    },
    get workspace() {
      return workspace!;
    },
  };
}
