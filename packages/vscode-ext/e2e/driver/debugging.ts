import type { Locator } from 'playwright-core';
import type { LabPage } from './LabPage';
import { keepKernel } from './openLab';
import { repeatUntil } from './repeatUntil';
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

  const shownAs = (name: string): Promise<string> => variable(name).locator('.value').innerText();
  const step = async () => Number(await shownAs('step'));

  /**
   * Waits until it stays at a stop where the variable has a value: VS Code's own debugger also stops where a
   * function begins, and a key that comes late runs on to a later step.
   */
  const stopped = async (name: string, after = 0) => {
    const { page } = session.workbench;
    const seen = async () => [await shownAs(name), await step()] as const;
    for (let attempt = 0; attempt < 20; attempt++) {
      await variable(name).waitFor({ timeout: 90_000 });
      const [value, at] = await seen();
      await page.waitForTimeout(500);
      const [again, still] = await seen();
      if (value !== again || at !== still) continue;
      if (!value.includes('undefined') && at > after) return;
      await page.keyboard.press('F5');
    }
    throw new Error(`it does not stop with a value of ${name}`);
  };

  return {
    /** The number of the step at which it has stopped. */
    step,

    /** Starts the program of `launch.json`, and waits until it has stopped with this variable. */
    async start(name: string): Promise<void> {
      const { workbench } = session;
      // Beside the text, a narrow lab would fold its side bar.
      await workbench.page.setViewportSize({ width: 2400, height: 1000 });
      await workbench.run('View: Show Run and Debug');
      await workbench.offers('Debug: Start Debugging');
      // The pointer would have a hover come up over the variables.
      await workbench.page.mouse.move(900, 500);
      // A window that is still starting its extensions may drop it without a word. The palette has other
      // commands with these words.
      await repeatUntil('visible', toolbar(), () => workbench.page.keyboard.press('F5'), {
        attempts: 12,
        timeout: 10_000,
      });
      await stopped(name);
    },

    /** Lets it run to the stop of a later step. */
    async resume(name: string): Promise<void> {
      const before = await step();
      await session.workbench.page.keyboard.press('F5');
      await stopped(name, before);
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
