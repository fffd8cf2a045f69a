import type { RgbaImage } from '@convolve/core';
import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from './Workbench';

/** The lab on the screen, by the names that a screen reader says. */
export class LabPage {
  readonly frame: Frame;
  readonly result: Locator;
  readonly source: Locator;
  readonly #workbench: Workbench;

  private constructor(workbench: Workbench, frame: Frame) {
    this.#workbench = workbench;
    this.frame = frame;
    this.source = frame.locator('canvas.input-canvas');
    this.result = frame.locator('canvas.result-canvas');
  }

  /**
   * Waits for the lab of the tab in front. Where another lab was in front before, a text of the
   * new one, such as its file's name, tells them apart while VS Code changes to it.
   */
  static async inFront(workbench: Workbench, text = ''): Promise<LabPage> {
    const selector = `#lab:has(canvas.result-canvas):has-text("${text}")`;
    return new LabPage(workbench, await workbench.frame(selector));
  }

  /** Waits for a result of this kernel: by then all of the page shows it. */
  async shows(kernel: string | RegExp, timeout = 20_000): Promise<void> {
    const name = typeof kernel === 'string' ? escaped(kernel) : kernel.source;
    await this.frame
      .getByRole('img', { name: new RegExp(`^Result, ${name}: \\d`) })
      .waitFor({ timeout });
    await this.settled();
  }

  /** Waits until nothing is computed, and two frames more for the canvases. */
  async settled(): Promise<void> {
    const busy = 'vscode-progress-bar, [aria-busy="true"]';
    await this.frame.waitForFunction((selector) => !document.querySelector(selector), busy, {
      timeout: 60_000,
    });
    await this.frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.frame.getByLabel(name, { exact: true });
  }

  /** Types a value into a field and leaves it. */
  async type(name: string, value: string | number): Promise<void> {
    await this.field(name).fill(String(value));
    await this.field(name).press('Tab');
    await this.settled();
  }

  /** Chooses from a list by its label. */
  async choose(label: string, option: string): Promise<void> {
    const list = this.frame.locator(`vscode-single-select[label="${label}"]`);
    await list.click();
    await list.getByRole('option', { name: option, exact: true }).first().click();
    await this.settled();
  }

  /** Clicks a kernel of the list, found by its name. */
  async useKernel(name: string): Promise<void> {
    const search = this.frame.getByRole('searchbox', { name: 'Search kernels' });
    await search.fill(name);
    await this.frame.locator('.kernel-option').getByText(name, { exact: true }).click();
    await search.fill('');
    await this.shows(name);
  }

  /** The result's numbers, through the clipboard. */
  async numbers(): Promise<string> {
    await this.#workbench.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.button('Copy numbers (NumPy)').click();
    return this.#workbench.clipboardText();
  }

  /** The kernel as code, through the clipboard. */
  async code(language: string): Promise<string> {
    await this.choose('Code', language);
    await this.#workbench.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.button('Copy code').click();
    return this.#workbench.clipboardText();
  }

  /** Reads the pixels of a canvas as they are on the screen. */
  async pixels(canvas: Locator): Promise<RgbaImage> {
    const { width, height, base64 } = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext('2d')!;
      const { data } = context.getImageData(0, 0, width, height);
      let text = '';
      for (let at = 0; at < data.length; at += 0x8000) {
        text += String.fromCharCode(...data.subarray(at, at + 0x8000));
      }
      return { width, height, base64: btoa(text) };
    });
    return { width, height, data: new Uint8ClampedArray(Buffer.from(base64, 'base64')) };
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
