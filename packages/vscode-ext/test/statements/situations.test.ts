import { type Matrix, parseMatrix, toRows } from '@convolve/core';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type Edit, type Outcome, planInsert } from '../../src/host/matrix/insert/planInsert';
import { planReplace } from '../../src/host/matrix/insert/planReplace';
import { cases } from './cases';
import { compilerErrors } from './compilerErrors';
import { errorIn, grammars, parse } from './grammars';
import { edited, filters, marked, outcomes } from './marked';

const options = { precision: 8, suffix: 'sobel' };

/** The language of a case, or the parser that reads more of it. */
const readers: Readonly<Record<string, (text: string) => void>> = {
  yaml: (text) => expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]),
  toml: (text) => void parseToml(text),
  matlab: readMatlab,
};

/** There is no grammar of MATLAB to install: each line, once its brackets close, is a statement. */
function readMatlab(text: string): void {
  const code = text.replace(/%[^\n]*/g, '').replace(/[([][^\])]*[\])]+/g, '0');
  for (const line of code.split(/\r?\n/)) {
    expect(line).toMatch(/^\s*(?:function \w+0|end|(?:[\w.]+ = )?\w*'?0?'?;?)?\s*$/);
  }
}

async function expectValid(language: string, text: string): Promise<void> {
  if (grammars.includes(language))
    expect(errorIn(await parse(language, text)), text).toBeUndefined();
  readers[language]?.(text);
}

/** The inserted text without what makes a formula of it. */
function inserted(edit: Edit): string {
  return edit.text.replace(/^\s*(?:\\\[|\$\$)|(?:\\\]|\$\$)\s*$/g, '').trim();
}

/** The text is read as the result, with its head or, where the core does not read that, without. */
function expectSame(text: string, result: Matrix): void {
  const shown = [text, text.slice(text.indexOf('=') + 1).replace(/^ \\\s+/, '')].flatMap(readRows);
  expect(shown[0], text).toEqual(toRows(result));
}

function readRows(text: string): number[][][] {
  try {
    return [toRows(parseMatrix(text).matrix)];
  } catch {
    return [];
  }
}

describe.each(Object.entries(filters))('a result of %s', (_, filter) => {
  describe.each(cases)('in %s: %s', (language, _title, source) => {
    const text = marked(language, source);
    const results = outcomes(text, filter);

    it('is inserted as a statement or block that is read back, under a name used nowhere else', async () => {
      const edits = expectEdits(text.file, results);
      const after = edited(text.file.text, edits);
      await expectValid(language, after);
      for (const [at, edit] of edits.entries()) {
        expectSame(inserted(edit), results[at]!.matrix);
        const name = /\w+_sobel\w*/.exec(edit.text)?.[0];
        if (name) expect(after.match(new RegExp(`(?<![\\w])${name}(?!\\w)`, 'g'))).toHaveLength(1);
      }
      expect(edits.map(({ start, end }) => end - start)).toEqual(edits.map(() => 0));
      expect(after.replaceAll('\r\n', '')).not.toMatch(text.file.eol === '\r\n' ? /[\r\n]/ : /\r/);
    });

    it('takes the place of the matrix, with sizes and types that hold it', async () => {
      const edits = planReplace(text.file, results, 8) as Edit[];
      const after = edited(text.file.text, edits);
      await expectValid(language, after);
      expect(edits).toHaveLength(results.length);
      for (const [at, edit] of edits.entries()) expectSame(edit.text, results[at]!.matrix);
    });
  });
});

describe('TypeScript', () => {
  it('compiles what is inserted, with no name declared twice', () => {
    const files = cases
      .filter(([language]) => /script$/.test(language))
      .flatMap(([language, , source]) =>
        Object.values(filters).map((filter) => {
          const text = marked(language, source);
          return edited(text.file.text, expectEdits(text.file, outcomes(text, filter)));
        }),
      );
    expect(compilerErrors(files)).toEqual([]);
    expect(compilerErrors(['const a = [[1]];\nconst a = [[2]];\n'])).toHaveLength(2);
  }, 60_000);
});

function expectEdits(file: Parameters<typeof planInsert>[0], results: readonly Outcome[]): Edit[] {
  const plan = planInsert(file, results, options);
  if ('reason' in plan) throw new Error(plan.reason);
  return plan;
}
