import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as core from './index.js';
import * as node from './node/index.js';
import * as numbers from './numbers/index.js';
import * as parallel from './parallel/node.js';
import * as png from './png/index.js';
import { entryFiles, publicDeclarations } from './test/publicDeclarations.js';

const all: Readonly<Record<string, unknown>> = {
  ...numbers,
  ...parallel,
  ...node,
  ...png,
  ...core,
};
const declarations = publicDeclarations(entryFiles());

const functions = Object.keys(all).filter(
  (name) => typeof all[name] === 'function' && !/^[A-Z]/.test(name),
);

const commentOf = (name: string): string => declarations.get(name)?.comment ?? '';

function examplesOf(name: string): string[] {
  return [...commentOf(name).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-'));
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const photo = sharp({ create: { width: 32, height: 24, channels: 3, background: 'red', noise } });
  for (const name of ['photo.jpg', 'photo.png', 'scan.tif']) await photo.toFile(join(folder, name));
  await writeFile(
    join(folder, 'response.npy'),
    core.writeNpy({ rows: 480, cols: 640, data: new Float32Array(480 * 640) }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Functions that check nothing, because any value of their parameters' types is fine. */
const neverThrow = [
  'fileFaultMessage',
  'formatNumber',
  'grayOf',
  'isNumbers',
  'matrixSyntaxMessage',
  'optionsOf',
  'roundedKernel',
];

/** What the examples of a function take as given. */
async function given(name: string): Promise<Record<string, unknown>> {
  const photo = await node.readImage(join(folder, 'photo.png'));
  const rows = [
    [1, 2],
    [3, 4],
  ];
  const own: Record<string, Record<string, unknown>> = {
    matrixSyntaxMessage: { error: errorOf('1 2\n3 x') },
    startPool: { photo: core.toGray(photo) },
    readNpy: { kernel: rows },
    writeNpy: { image: rows, kernel: rows },
    writeNpz: { gradient: core.gradient(rows) },
    readNumbers: { file: new Blob([await readFile(join(folder, 'response.npy'))]) },
  };
  const write = (path: string, data: Uint8Array) => writeFile(join(folder, basename(path)), data);
  return { readFile, writeFile: write, photo, image: photo, ...own[name] };
}

function errorOf(text: string): unknown {
  try {
    return core.parseMatrix(text);
  } catch (error) {
    return error;
  }
}

/** Runs an example. Lines such as `f(x); // value` return what they give and what they say. */
async function run(name: string, code: string): Promise<[string, unknown, string][]> {
  const seen: [string, unknown, string][] = [];
  const noted = code
    .replace(/'([\w-]+\.(?:jpg|png|tif|npy|npz))'/g, (_, name) =>
      JSON.stringify(join(folder, name)),
    )
    .replace(
      /^(?!const|let|for|if|while|import|\s|\}|\/\/)(.+?); *\/\/ (.*)$/gm,
      (_, value, says) => `see(${JSON.stringify(value)}, ${value}, ${JSON.stringify(says)});`,
    );
  const { code: plain } = await transform(noted, { loader: 'ts' });
  const scope = {
    ...all,
    ...(await given(name)),
    see: (...one: [string, unknown, string]) => seen.push(one),
  };
  const names = Object.keys(scope).filter(
    (name) => !new RegExp(`\\b(?:const|let) (?:\\{[^}]*\\b)?${name}\\b`).test(code),
  );
  const body = `return (async () => { ${plain.replace(/^import .*$/gm, '')} })();`;
  await new Function(...names, body)(...names.map((name) => scope[name as keyof typeof scope]));
  return seen;
}

/** The value that a comment says, if it is one: `[1, 2]`, `'text'`, `Uint8Array [1, 2]`, `{ a: 1 }`. */
function saidValue(says: string): { readonly value: unknown } | undefined {
  const text = says.replace(/\b(\w+Array)(?:\(\d+\))? (\[[^\]]*\])/g, '$1.from($2)');
  try {
    return { value: new Function(`return (${text});`)() };
  } catch {
    return undefined;
  }
}

describe.each(functions)('%s', (name) => {
  test('has a doc comment with an example, and says what it throws', () => {
    expect(commentOf(name)).toMatch(/@example/);
    expect(/@throws/.test(commentOf(name))).toBe(!neverThrow.includes(name));
  });

  test.each(examplesOf(name))('gives what its example says: %s', async (code) => {
    for (const [expression, value, says] of await run(name, code)) {
      const said = saidValue(says);
      if (said) expect(await value, expression).toEqual(said.value);
    }
  });
});
