import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examples } from './test/examples.js';
import { idleDigits } from './test/idleDigits.js';
import { rules } from './test/rules.js';

const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/matrix_text.json', import.meta.url), 'utf8'),
) as { cases: { text: string }[] };
const texts = [examples, rules.flatMap(({ texts }) => texts.map(([text]) => ({ text }))), cases]
  .flatMap((group) => group.map(({ text }) => text))
  .filter((text) => text.length < 400);

describe('every digit counts: with another one the matrix is another, or refused', () => {
  test.each(texts)('%j', (text) => {
    expect(idleDigits(text).map((at) => `${text.slice(0, at)}→${text.slice(at)}`)).toEqual([]);
  });
});
