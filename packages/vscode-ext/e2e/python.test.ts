import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { planInsert } from '../src/host/matrix/insert/planInsert';
import { planReplace } from '../src/host/matrix/insert/planReplace';
import { cases } from '../test/statements/cases';
import { edited, filters, marked, outcomes } from '../test/statements/marked';

/** Prints what Python's own compiler says of each text of a JSON list, or null where it is silent. */
const compiler = `
import json, sys
def said(text):
    try:
        compile(text, "edited.py", "exec")
    except SyntaxError as error:
        return str(error)
print(json.dumps([said(text) for text in json.load(sys.stdin)]))
`;

it("Python's own compiler takes every Python file that a result was written into", () => {
  const python = cases.filter(([language]) => language === 'python');
  const texts = Object.values(filters).flatMap((filter) =>
    python.flatMap(([language, , source]) => {
      const text = marked(language, source);
      const results = outcomes(text, filter);
      const inserts = planInsert(text.file, results, { precision: 8, suffix: 'sobel' });
      if ('reason' in inserts) throw new Error(`${source}: ${inserts.reason}`);
      return [inserts, planReplace(text.file, results, 8)].map((edits) =>
        edited(text.file.text, edits),
      );
    }),
  );
  expect(texts.length).toBeGreaterThan(80);
  const { stdout, stderr } = spawnSync('python3', ['-c', compiler], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(texts.map(() => null));
});
