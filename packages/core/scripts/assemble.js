// Compiles assembly/ to WebAssembly: each module of `modules` as text that ships inside the JavaScript
// (src/engine/decodeModule.ts reads it), and the types of what each entry exports. All go into
// src/engine/generated/loops.ts.
// Does nothing when that is up to date.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * An entry of assembly/, and a type that it leaves open. The modules share one memory: the constants
 * of each have their own place (`base`), from 64 on and below what `layOut` gives out.
 */
const modules = {
  float32Relaxed: { entry: 'numbers', use: 'Real=f32', base: 64, features: ['relaxed-simd'] },
  float32: { entry: 'numbers', use: 'Real=f32', base: 64 },
  float64: { entry: 'numbers', use: 'Real=f64', base: 128 },
  bytes: { entry: 'bytes', base: 192 },
  maps32: { entry: 'maps', use: 'Real=f32', base: 256 },
  maps64: { entry: 'maps', use: 'Real=f64', base: 448 },
  L1: { entry: 'edges', use: 'Length=i16', base: 640 },
  L2: { entry: 'edges', use: 'Length=i32', base: 704 },
  rgba: { entry: 'rgba', base: 768 },
  lags: { entry: 'lags', base: 832 },
};

const imports = "import { decodeModule } from '../decodeModule.js';\n";
const folder = `${root}src/engine/generated`;
const target = `${folder}/loops.ts`;
const stamp = `// ${await fingerprint()}\n`;
const present = await readFile(target, 'utf8').catch(() => '');
if (!present.startsWith(stamp)) {
  const { interfaces, texts } = await build();
  await mkdir(folder, { recursive: true });
  // Renamed into place, so that a reader at the same time sees all of it.
  await writeFile(
    `${target}.${process.pid}`,
    [stamp, imports, ...interfaces.values(), ...texts].join('\n'),
  );
  await rename(`${target}.${process.pid}`, target);
}

async function build() {
  const interfaces = new Map();
  const texts = [];
  for (const [name, { entry, use, base, features = [] }] of Object.entries(modules)) {
    const { bytes, declarations } = await compile(entry, [
      ...['--memoryBase', `${base}`],
      ...(use ? ['--use', use] : []),
      ...['simd', ...features].flatMap((feature) => ['--enable', feature]),
    ]);
    interfaces.set(entry, interfaceOf(entry, declarations));
    texts.push(`export const ${name} = () =>\n  decodeModule('${textOf(bytes)}');\n`);
    console.error(`${name}: ${bytes.length} bytes of WebAssembly`);
  }
  return { interfaces, texts };
}

/** What `decodeModule` reads. */
function textOf(bytes) {
  const character = (value) => String.fromCharCode(42 + value).replace('\\', '\\\\');
  const text = (byte) =>
    (byte < 82 ? '' : character(81 + Math.floor(byte / 82))) + character(byte % 82);
  return Array.from(bytes, text).join('');
}

/** The functions of an entry, from the declarations that the compiler writes for it. */
function interfaceOf(entry, declarations) {
  const name = `${entry[0].toUpperCase()}${entry.slice(1)}Loops`;
  const signatures = [...declarations.matchAll(/export function (\w+)\((.*)\): (\w+);/g)].map(
    // WebAssembly itself gives a `bool` as 0 or 1.
    ([, method, parameters, result]) =>
      `  ${method}(${parameters}): ${result === 'boolean' ? 'number' : result};`,
  );
  return [
    `/** assembly/${entry}.ts; places are byte offsets in the memory. */`,
    `export interface ${name} {`,
    ...signatures,
    '}\n',
  ].join('\n');
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

async function compile(entry, options) {
  const { default: asc } = await import('assemblyscript/asc');
  const written = {};
  const { error, stderr } = await asc.main(
    [
      `assembly/${entry}.ts`,
      ...['--outFile', 'engine.wasm', '--bindings', 'raw', '--importMemory'],
      ...['--optimizeLevel', '3', '--runtime', 'stub', '--noAssert'],
      ...options,
    ],
    {
      readFile: (name) => readFile(`${root}${name}`, 'utf8').catch(() => null),
      writeFile: (name, contents) => {
        written[name] = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`assembly/${entry}.ts does not compile:\n${stderr.toString()}`);
  return { bytes: written['engine.wasm'], declarations: written['engine.d.ts'] };
}
