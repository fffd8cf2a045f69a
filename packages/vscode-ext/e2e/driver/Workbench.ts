import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../../../core/e2e/chromium';
import { repeatUntil } from './repeatUntil';

const artifacts = fileURLToPath(new URL('../artifacts/', import.meta.url));

/** VS Code in a browser, used as a person does: by mouse and keyboard. */
export class Workbench {
  readonly page: Page;
  /** The box at the top of the window that lists, asks and saves. */
  readonly picker: Locator;
  /** Where a person types in that box. */
  readonly pickerInput: Locator;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    this.picker = page.locator('.quick-input-widget');
    this.pickerInput = this.picker.locator('.quick-input-box input');
  }

  /** Opens a folder and waits until the Explorer lists it. */
  static async open(url: string, folder: string): Promise<Workbench> {
    const browser = await launchChromium();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`, {
      waitUntil: 'domcontentloaded',
      timeout: 60_000,
    });
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: 90_000 });
    return new Workbench(browser, page);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** A file in the Explorer. */
  file(name: string): Locator {
    return this.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });
  }

  /** A tab of the editor area. */
  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  async openFile(name: string): Promise<void> {
    await this.file(name).dblclick();
    await this.page.locator('.tab.active').getByText(name).waitFor();
  }

  /** Right-clicks and picks an entry. */
  async pickFromMenu(target: Locator, entry: string): Promise<void> {
    await this.take(await this.openMenu(() => target.click({ button: 'right' }), entry));
  }

  /**
   * Right-clicks until the menu has an entry. A menu shows what was known when it opened, so a window
   * that has not yet read its extensions is asked again.
   */
  async openMenu(rightClick: () => Promise<void>, entry: string): Promise<Locator> {
    const item = this.menuEntry(entry);
    const deadline = Date.now() + 20_000;
    do {
      await rightClick();
      const shown = await item.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (shown) return item;
      await this.page.keyboard.press('Escape');
    } while (Date.now() < deadline);
    throw new Error(`the menu has no entry ${entry}`);
  }

  /** An entry of the open menu. */
  menuEntry(title: string): Locator {
    return this.page.getByRole('menuitem', { name: title, exact: true });
  }

  /**
   * Clicks an entry of the open menu until the menu closes. A click just after a menu opened is
   * ignored by VS Code, as it could be the end of the right-click.
   */
  async take(entry: Locator): Promise<void> {
    await repeatUntil('hidden', entry, async () => {
      await entry.hover();
      await entry.click();
    });
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    // Before the list is filtered, Enter would run the last command.
    await this.findInPalette(title, this.highlighted.filter({ hasText: title }), 5);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the palette lists a command. */
  async offers(title: string): Promise<void> {
    await this.findInPalette(title, this.option(title).first(), 40);
    await this.page.keyboard.press('Escape');
    await this.picker.waitFor({ state: 'hidden' });
  }

  /**
   * Types a title into the palette until it shows a line. It shows what was known when it opened, so a window
   * that has not yet read its extensions is asked again; and a view that comes up closes it.
   */
  private findInPalette(title: string, line: Locator, attempts: number): Promise<void> {
    const type = async () => {
      if (await this.picker.isVisible()) await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await this.pickerInput.fill(`>${title}`, { timeout: 3_000 }).catch(() => {});
    };
    return repeatUntil('visible', line, type, { attempts, timeout: 3_000 });
  }

  /**
   * Saves under the path that VS Code's own dialog proposes, or under another. The dialog ignores Enter
   * while it looks at the folder.
   */
  async save(proposed: RegExp, path?: string): Promise<void> {
    const { pickerInput } = this;
    await expect.poll(() => pickerInput.inputValue()).toMatch(proposed);
    if (path !== undefined) {
      await pickerInput.fill(path);
      await expect.poll(() => pickerInput.inputValue()).toBe(path);
    }
    await repeatUntil('hidden', this.picker, () => this.page.keyboard.press('Enter'));
  }

  async closeAll(): Promise<void> {
    await this.run('View: Close All Editors');
    await this.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  }

  /** A line of the open picker, by the beginning of its text. */
  option(label: string): Locator {
    return this.picker.locator('.monaco-list-row').filter({ hasText: label });
  }

  /** The line of the open picker that Enter takes. */
  get highlighted(): Locator {
    return this.picker.locator('.monaco-list-row.focused');
  }

  /** A notification by a part of its text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** The frame on the screen that has an element, waiting for it. */
  async frame(selector: string, timeout = 60_000): Promise<Frame> {
    const deadline = Date.now() + timeout;
    do {
      for (const frame of this.page.frames()) {
        const shown = await isOnScreen(frame, selector).catch(() => false);
        if (shown) return frame;
      }
      await this.page.waitForTimeout(50);
    } while (Date.now() < deadline);
    throw new Error(`no webview on the screen has ${selector}`);
  }

  /** The text on the clipboard, as soon as there is one. */
  async clipboardText(): Promise<string> {
    const deadline = Date.now() + 10_000;
    do {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      if (text !== '') return text;
      await this.page.waitForTimeout(50);
    } while (Date.now() < deadline);
    throw new Error('the clipboard holds no text');
  }

  /** Keeps an image of the window for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(artifacts, { recursive: true });
    await this.page.screenshot({ path: `${artifacts}${name}.png` });
  }
}

/** VS Code keeps the frames of hidden tabs, so the outer frame is asked as well. */
async function isOnScreen(frame: Frame, selector: string): Promise<boolean> {
  if ((await frame.locator(selector).count()) === 0) return false;
  const outer = frame.parentFrame();
  if (outer === null) return true;
  return (await outer.frameElement()).isVisible();
}
