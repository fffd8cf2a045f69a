import { checkOneOf } from '../check/checkOneOf.js';
import { describe } from '../check/describe.js';
import {
  bytes,
  float32,
  float32Relaxed,
  float64,
  L1,
  L2,
  lags,
  maps32,
  maps64,
  rgba,
} from './generated/loops.js';
import { isModule, type WebAssemblyModule } from './webAssembly.js';

/**
 * The name of one of the engine's WebAssembly modules.
 *
 * @useDeclaredType
 */
export type EngineModuleName = (typeof engineModuleNames)[number];

/** The engine's WebAssembly modules; `float32` is for hosts without relaxed SIMD. */
export const engineModuleNames = [
  'float32Relaxed',
  'float32',
  'float64',
  'bytes',
  'maps32',
  'maps64',
  'L1',
  'L2',
  'rgba',
  'lags',
] as const;

/** The instructions that the engine runs on. */
export type Instructions = 'simd' | 'relaxed-simd';

/** Compiled modules by name: all of them, where one of `float32Relaxed` and `float32` is enough. */
export type EngineModules = Partial<Record<EngineModuleName, WebAssemblyModule>>;

/**
 * The bytes of one of the engine's WebAssembly modules, for a build step: it writes them to a `.wasm`
 * file for a host that compiles such files but no bytes.
 *
 * @param name One of `engineModuleNames`.
 * @throws RangeError for another name.
 * @example
 * ```ts
 * for (const name of engineModuleNames) await writeFile(`${name}.wasm`, engineModule(name));
 * ```
 */
export function engineModule(name: EngineModuleName): Uint8Array {
  checkOneOf('name', name, engineModuleNames);
  const modules = { float32Relaxed, float32, float64, bytes, maps32, maps64, L1, L2, rgba, lags };
  return modules[name]();
}

/** Checks that modules are compiled, and that none is missing. */
export function checkEngineModules(modules: EngineModules): EngineModules {
  if (typeof modules !== 'object' || modules === null) {
    throw new TypeError(
      `modules must be an object of compiled modules by name, got ${describe(modules)}`,
    );
  }
  for (const [name, module] of Object.entries(modules)) {
    checkOneOf('a name in modules', name, engineModuleNames);
    if (module === undefined || isModule(module)) continue;
    throw new TypeError(
      `modules.${name} must be a compiled WebAssembly.Module, got ${describe(module)}`,
    );
  }
  const missing = engineModuleNames.filter((name) => !modules[name] && !name.startsWith('float32'));
  if (!modules.float32Relaxed && !modules.float32) missing.unshift('float32Relaxed');
  if (missing.length === 0) return modules;
  throw new TypeError(`modules must have ${missing.join(', ')} too, got an object without`);
}
