import type { Page } from 'playwright-core';

/** A place in the text: line and column from 1, as VS Code's status bar says them. */
export type Place = readonly [line: number, column: number];

/** Puts the cursor at a place by a click. */
export async function clickAt(page: Page, place: Place): Promise<void> {
  const { x, y } = await pointOf(page, place);
  await page.mouse.click(x, y);
}

/** Selects from one place to another by dragging; `add` keeps the other selections. */
export async function select(page: Page, from: Place, to: Place, add = false): Promise<void> {
  const start = await pointOf(page, from);
  const end = await pointOf(page, to);
  if (add) await page.keyboard.down('Alt');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  if (add) await page.keyboard.up('Alt');
}

/** The point of the screen just before a character of the active editor. */
export function pointOf(page: Page, [line, column]: Place): Promise<{ x: number; y: number }> {
  // The left side of a diff comes first.
  const editor = page
    .locator('.editor-group-container.active .monaco-editor')
    .filter({ has: page.locator('.line-numbers') })
    .first();
  return editor.evaluate(
    (element, { line, column }) => {
      const top = (node: Element) => node.getBoundingClientRect().top;
      const numbers = [...element.querySelectorAll('.line-numbers')];
      const number = numbers.find((node) => node.textContent?.trim() === String(line));
      if (number === undefined) throw new Error(`line ${line} is not on the screen`);
      const text = [...element.querySelectorAll('.view-line')].find(
        (node) => Math.abs(top(node) - top(number)) < 2,
      );
      if (text === undefined) throw new Error(`line ${line} has no text on the screen`);
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let left = column - 1;
      const box = text.getBoundingClientRect();
      let x = box.left;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        range.setStart(node, Math.min(left, length));
        range.setEnd(node, Math.min(left, length));
        x = range.getBoundingClientRect().left;
        if (left <= length) break;
        left -= length;
      }
      return { x: x + 1, y: box.top + box.height / 2 };
    },
    { line, column },
  );
}

/** Moves the pointer onto a place of the text, as a hover needs it: from elsewhere, in steps. */
export async function hover(page: Page, place: Parameters<typeof pointOf>[1]): Promise<void> {
  const { x, y } = await pointOf(page, place);
  await page.mouse.move(x - 40, y + 120);
  await page.mouse.move(x, y, { steps: 3 });
}
