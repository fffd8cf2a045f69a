import { expect } from 'vitest';
import { type Place, pointOf } from './editor';
import type { Session } from './session';

/** What people do with a selected matrix. */
export function selectionCommands(session: Session) {
  return {
    /** Right-clicks a place of the text, which keeps a selection around it, and picks a command. */
    async convolve(place: Place, command = 'Convolve Selection…', step?: string): Promise<void> {
      const { workbench } = session;
      const { x, y } = await pointOf(workbench.page, place);
      const entry = await workbench.openMenu(
        () => workbench.page.mouse.click(x + 3, y, { button: 'right' }),
        command,
      );
      if (step !== undefined) await workbench.screenshot(`selection-${step}-menu`);
      await workbench.take(entry);
    },

    /** Types a kernel instead of picking one, and picks what is done with the result. */
    async typeKernel(kernel: string, way: string | undefined, step: string): Promise<void> {
      const { workbench } = session;
      await workbench.pickerInput.waitFor();
      await workbench.screenshot(`selection-${step}-kernels`);
      await workbench.pickerInput.fill('type a');
      await workbench.option('Type a Kernel…').click();
      await workbench.picker.getByText('A kernel, row by row').waitFor();
      await workbench.pickerInput.fill(kernel);
      await workbench.page.keyboard.press('Enter');
      await workbench.picker.getByText('Result of Typed kernel').waitFor();
      await workbench.screenshot(`selection-${step}-ways`);
      if (way === undefined) return;
      // A click could hit the hover of the line above.
      await workbench.pickerInput.fill(way);
      await workbench.highlighted.filter({ hasText: way }).waitFor();
      await workbench.page.keyboard.press('Enter');
    },

    /** Saves the text in front and expects its file to be this. */
    async expectFile(name: string, text: string): Promise<void> {
      const { workbench, workspace } = session;
      const saved = async () => {
        await workbench.page.keyboard.press('Control+S');
        return workspace.read(name);
      };
      await expect.poll(saved, { interval: 300 }).toBe(text);
    },

    async undo(): Promise<void> {
      await session.workbench.page.keyboard.press('Control+Z');
    },
  };
}
