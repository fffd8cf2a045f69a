/** CRC-32 (ISO/IEC 15948 §D) of bytes, continued from a checksum: zlib's if available. */
type Checksum = (bytes: Uint8Array, before?: number) => number;

const { process } = globalThis as {
  readonly process?: {
    getBuiltinModule?(name: string): { readonly crc32?: Checksum } | undefined;
  };
};

const table = /* @__PURE__ */ Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 in plain TypeScript. */
export function crc32ByTable(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = table[(value ^ byte) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}

export const crc32: Checksum = process?.getBuiltinModule?.('zlib')?.crc32 ?? crc32ByTable;
