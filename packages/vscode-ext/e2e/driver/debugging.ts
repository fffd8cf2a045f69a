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

  const toolbar = (): Locator => session.workbench.page.locator('.debug-toolbar');

  /** VS Code's own debugger also stops where a function begins, before its variables have values. */
  const untilDefined = async (name: string) => {
    for (let stop = 0; stop < 3; stop++) {
      if (!(await variable(name).innerText()).includes('undefined')) return;
      await session.workbench.page.keyboard.press('F5');
      await variable(name).filter({ hasNotText: 'undefined' }).waitFor();
    }
  };

  /** A window that is still starting its extensions may drop Start Debugging without a word. */
  const pressUntilStarted = async () => {
    const deadline = Date.now() + 120_000;
    do {
      // The palette has other commands with these words.
      await session.workbench.page.keyboard.press('F5');
      const isStarted = await toolbar()
        .waitFor({ timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
      if (isStarted) return;
    } while (Date.now() < deadline);
    throw new Error('debugging does not start');
  };

  return {
    variable,

    /** Starts the program of `launch.json`, and waits until it has stopped with this variable. */
    async start(name: string): Promise<void> {
      const { workbench } = session;
      // Beside the text, a narrow lab would fold its side bar.
      await workbench.page.setViewportSize({ width: 2400, height: 1000 });
      await workbench.run('View: Show Run and Debug');
      await workbench.offers('Debug: Start Debugging');
      // The pointer would have a hover come up over the variables.
      await workbench.page.mouse.move(900, 500);
      await pressUntilStarted();
      await variable(name).waitFor({ timeout: 90_000 });
      await untilDefined(name);
    },

    /** Lets it run to the stop of its next step. */
    async resume(name: string, step: number): Promise<void> {
      await session.workbench.page.keyboard.press('F5');
      await variable('step')
        .filter({ hasText: String(step) })
        .waitFor({ timeout: 60_000 });
      await untilDefined(name);
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
      await toolbar().locator('.codicon-debug-stop').click();
      await toolbar().waitFor({ state: 'hidden' });
    },
  };
}
