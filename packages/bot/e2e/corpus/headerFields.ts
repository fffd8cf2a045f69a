import { crc32 } from 'node:zlib';
import { type ImageFormat, imageFormat } from '@convolve/core';
import type { Case } from './Case.js';
import { type Field, fieldsOf } from './fieldsOf.js';

/** An image with each field of its header set to the ends of its range, signed and unsigned. */
export function headerFields({ name, bytes }: Case): Case[] {
  const format = imageFormat(bytes)!;
  return fieldsOf(format, bytes).flatMap((field) =>
    extremes(field.size).map((value) => ({
      name: `${name} with ${field.name} ${value}`,
      bytes: withField(bytes, field, value, format),
    })),
  );
}

function extremes(size: number): readonly number[] {
  const range = 2 ** (8 * size);
  return [0, 1, range / 2 - 1, range / 2, range - 1];
}

function withField(bytes: Uint8Array, field: Field, value: number, format: ImageFormat) {
  const copy = Buffer.from(bytes);
  const { offset, size } = field;
  if (field.littleEndian) copy.writeUIntLE(value, offset, size);
  else copy.writeUIntBE(value, offset, size);
  // A wrong checksum would hide a wrong header.
  if (format === 'png' && offset < 29) copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  return new Uint8Array(copy);
}
