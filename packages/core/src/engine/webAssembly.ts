/** What the engine needs of WebAssembly, which the language's own types do not name. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: WebAssemblyMemory } },
  ) => { readonly exports: object };
  readonly Memory: new (size: { readonly initial: number }) => WebAssemblyMemory;
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
 * The exports of a module that works on `memory`, or `undefined` where the host forbids it (a
 * content security policy without `wasm-unsafe-eval`) or does not know an instruction of it.
 */
export function instantiate(bytes: Uint8Array, memory: WebAssemblyMemory): object | undefined {
  const webAssembly = host();
  try {
    return (
      webAssembly &&
      new webAssembly.Instance(new webAssembly.Module(bytes), { env: { memory } }).exports
    );
  } catch {
    return undefined;
  }
}
