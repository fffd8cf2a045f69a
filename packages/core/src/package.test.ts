import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a bundler keeps of the core for a program: its source files and its text. */
async function bundle(program: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: program, resolveDir: here, loader: 'ts' },
    bundle: true,
    format: 'iife',
    // No platform's own modules resolve: an import of one is an error.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'error',
    write: false,
    metafile: true,
  });
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path.replaceAll('\\', '/').replace(/^.*\/?src\//, '')),
  );
  return { kept, text: outputFiles[0]?.text ?? '' };
}

describe('the main entry', () => {
  test('runs where there is nothing but the language and text encoding: no Node, no DOM', async () => {
    const { text } = await bundle(`
      import { canny, conv2d, correlate, figure, formatMatrix, kernels, parseMatrix, readNpy, writeNpy } from './index.js';
      const { matrix } = parseMatrix('[[10, 10, -3], [10, 10, -3], [10, 10, -3]]');
      const response = correlate(matrix, kernels.find(({ id }) => id === 'sobel-x').matrix);
      const tensor = { channels: 1, ...matrix };
      globalThis.result = [
        formatMatrix(response),
        conv2d(tensor, { count: 1, ...tensor }).data[0],
        canny([[0, 0, 90, 90]]).data.length,
        figure([{ image: matrix, title: 'An edge' }]).slice(0, 4),
        readNpy(writeNpy(matrix)).dtype,
      ].join(' ');
    `);
    const context = createContext({ TextDecoder, TextEncoder });
    runInContext(text, context);
    expect(context.result).toBe('[[-52.]] 627 4 <svg float64');
  });

  test('runs nothing when it is imported: an unused import leaves nothing behind', async () => {
    const { kept } = await bundle("import * as core from './index.js'");
    expect(kept.filter((path) => path !== '<stdin>')).toEqual([]);
  });

  test('shakes: formatMatrix alone brings no convolution', async () => {
    const { kept } = await bundle("export { formatMatrix } from './index.js'");
    expect(kept).toContain('text/formatMatrix.ts');
    const foreign = /^(correlate|engine|kernels|edges|figure|image|node|png)\//;
    expect(kept.filter((path) => foreign.test(path) || path.includes('parse'))).toEqual([]);
  });

  test('shakes: correlate alone brings no kernels, text or images', async () => {
    const { kept, text } = await bundle("export { correlate } from './index.js'");
    const own = /^(correlate|engine|formula|matrix|check)\/|^<stdin>$/;
    expect(kept.filter((path) => !own.test(path))).toEqual([]);
    expect(gzipSync(text).length).toBeLessThan(24_500);
  });
});

test('sharp is never imported before an image asks for it', async () => {
  const result = await build({
    entryPoints: [`${here}/node/index.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  const ofSharp = imports.filter(({ path }) => path === 'sharp');
  expect(ofSharp.map(({ kind }) => kind)).toEqual(['dynamic-import']);
});
