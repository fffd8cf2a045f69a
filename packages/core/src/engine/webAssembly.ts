/** What the engine needs of WebAssembly, which the language's own types do not name. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Record<string, never>,
  ) => { readonly exports: object };
}

/** Memory that grows in pages of 64 KiB; growing takes its old buffer away. */
export interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/**
 * The exports of a module, or `undefined` where the host has no WebAssembly, forbids it (a content
 * security policy without `wasm-unsafe-eval`) or does not know an instruction of it.
 */
export function instantiate(bytes: Uint8Array): object | undefined {
  const host = (globalThis as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;
  try {
    return host && new host.Instance(new host.Module(bytes), {}).exports;
  } catch {
    return undefined;
  }
}
