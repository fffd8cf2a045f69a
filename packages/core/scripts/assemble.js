// Compiles assembly/ to WebAssembly twice, with and without relaxed SIMD, and writes both as text
// into src/engine/generated/, so that they ship inside the JavaScript. Does nothing when the result
// is up to date.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const builds = {
  simd: ['simd'],
  relaxedSimd: ['simd', 'relaxed-simd'],
};

const stamp = `// ${await fingerprint()}`;
for (const [name, features] of Object.entries(builds)) {
  const target = `${root}src/engine/generated/${name}.ts`;
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present.startsWith(`${stamp}\n`)) continue;
  const bytes = await compile(features);
  await mkdir(`${root}src/engine/generated`, { recursive: true });
  const text = Buffer.from(bytes).toString('base64');
  // Renamed into place, so that whoever reads it at the same time sees the whole.
  await writeFile(`${target}.${process.pid}`, `${stamp}\nexport const ${name} =\n  '${text}';\n`);
  await rename(`${target}.${process.pid}`, target);
  console.error(`${name}: ${bytes.length} bytes of WebAssembly`);
}

/** What the result depends on: the sources, this script and the compiler's version. */
async function fingerprint() {
  const { version } = createRequire(import.meta.url)('assemblyscript/package.json');
  const hash = createHash('sha256').update(version);
  const sources = (await readdir(`${root}assembly`)).filter((name) => name.endsWith('.ts')).sort();
  for (const path of [...sources.map((name) => `assembly/${name}`), 'scripts/assemble.js']) {
    hash.update(path).update(await readFile(`${root}${path}`));
  }
  return hash.digest('hex');
}

async function compile(features) {
  const { default: asc } = await import('assemblyscript/asc');
  let bytes;
  const { error, stderr } = await asc.main(
    [
      'assembly/index.ts',
      // Constants lie from 64 on, below what layOut gives out.
      ...[
        '--outFile',
        'engine.wasm',
        '--optimizeLevel',
        '3',
        '--runtime',
        'stub',
        '--noAssert',
        '--memoryBase',
        '64',
      ],
      ...features.flatMap((feature) => ['--enable', feature]),
    ],
    {
      readFile: (name) => readFile(`${root}${name}`, 'utf8').catch(() => null),
      writeFile: (name, contents) => {
        if (name === 'engine.wasm') bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !bytes) throw new Error(`assembly/ does not compile:\n${stderr.toString()}`);
  return bytes;
}
