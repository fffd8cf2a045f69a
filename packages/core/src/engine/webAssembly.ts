/** What the engine needs of WebAssembly, which the language's own types do not name. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => WebAssemblyModule;
  readonly Instance: new (
    module: WebAssemblyModule,
    imports: { readonly env: { readonly memory: WebAssemblyMemory } },
  ) => { readonly exports: object };
  readonly Memory: new (size: { readonly initial: number }) => WebAssemblyMemory;
}

/** A compiled `WebAssembly.Module`, whose type neither Node's nor the DOM's need declare here. */
export type WebAssemblyModule = object;

/** Whether a value is a compiled module, whichever realm it comes from. */
export function isModule(value: unknown): value is WebAssemblyModule {
  return Object.prototype.toString.call(value) === '[object WebAssembly.Module]';
}

/** Memory that grows in pages of 64 KiB; growing takes its old buffer away. */
export interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const host = () =>
  (globalThis as unknown as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;

/** A memory of one page, or `undefined` where the host has no WebAssembly. */
export function newMemory(): WebAssemblyMemory | undefined {
  const webAssembly = host();
  return webAssembly && new webAssembly.Memory({ initial: 1 });
}

/**
 * The exports of a module, compiled or in bytes, that works on `memory`, or `undefined` where the host
 * forbids it (a content security policy without `wasm-unsafe-eval`) or does not know an instruction of it.
 */
export function instantiate(
  code: Uint8Array | WebAssemblyModule,
  memory: WebAssemblyMemory,
): object | undefined {
  const webAssembly = host();
  try {
    if (!webAssembly) return undefined;
    const module = isModule(code) ? code : new webAssembly.Module(code as Uint8Array);
    return new webAssembly.Instance(module, { env: { memory } }).exports;
  } catch {
    return undefined;
  }
}
