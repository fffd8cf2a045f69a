import { LabPage } from './LabPage';
import type { Workbench } from './Workbench';

/** Opens an image by Convolve Image… with a kernel, found by its id, and waits for the result. */
export async function openLab(
  workbench: Workbench,
  file: string,
  id: string,
  title: string,
): Promise<LabPage> {
  await workbench.pickFromMenu(workbench.file(file), 'Convolve Image…');
  return keepKernel(workbench, file, id, title);
}

/** Keeps a kernel of the open picker, found by its id, and waits for the result in the lab. */
export async function keepKernel(
  workbench: Workbench,
  name: string,
  id: string,
  title: string,
): Promise<LabPage> {
  await workbench.pickerInput.fill(id);
  await workbench.highlighted.filter({ hasText: title }).waitFor();
  await workbench.page.keyboard.press('Enter');
  const lab = await LabPage.inFront(workbench, name);
  // Before it is kept, it is shown as a preview.
  await lab.frame.locator('.kernel-current').getByText(title, { exact: true }).waitFor();
  await lab.shows(title, 60_000);
  await lab.frame
    .locator('.kernel-option[aria-selected="true"]')
    .getByText(title, { exact: true })
    .waitFor();
  return lab;
}
