import type { Locator } from 'playwright-core';
import type { LabPage } from './LabPage';
import { keepKernel } from './openLab';
import type { Session } from './session';

/** Debugging as a person does it: Start Debugging, the Variables view, the selection in the editor. */
export function debugging(session: Session) {
  const variable = (name: string): Locator =>
    session.workbench.page
      .locator('.debug-variables .monaco-list-row')
      .filter({
        has: session.workbench.page.locator('.name', { hasText: new RegExp(`^${name}\\b`) }),
      })
      .first();

  return {
    variable,

    /** Starts the program of `launch.json`, and waits until it has stopped. */
    async start(): Promise<void> {
      const { workbench } = session;
      await workbench.run('View: Show Run and Debug');
      await workbench.offers('Debug: Start Debugging');
      await workbench.run('Debug: Start Debugging');
      await variable('').waitFor({ timeout: 90_000 });
    },

    /** Lets it run to its next stop. */
    async resume(): Promise<void> {
      await session.workbench.run('Debug: Continue');
    },

    /** "Convolve Variable…" in the Variables view, with the kernel Identity. */
    async showVariable(name: string): Promise<LabPage> {
      await session.workbench.pickFromMenu(variable(name), 'Convolve Variable…');
      return keepKernel(session.workbench, name, 'identity', 'Identity');
    },

    /** "Convolve Variable…" of the palette, for an expression. */
    async askFor(expression: string): Promise<void> {
      const { workbench } = session;
      await workbench.run('Convolve: Convolve Variable…');
      await workbench.picker.getByText('A variable or an expression').waitFor();
      await workbench.pickerInput.fill(expression);
      await workbench.page.keyboard.press('Enter');
    },

    async stop(): Promise<void> {
      await session.workbench.run('Debug: Stop');
      await session.workbench.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    },
  };
}
