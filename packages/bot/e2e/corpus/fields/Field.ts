/** A number in a file's header. */
export interface Field {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly littleEndian?: boolean;
}

/** Fields that follow one another from `offset` on; a size of each, in bytes. */
export function fieldsFrom(
  offset: number,
  sizes: Readonly<Record<string, number>>,
  littleEndian = false,
): Field[] {
  let at = offset;
  return Object.entries(sizes).map(([name, size]) => {
    const field = { name, offset: at, size, littleEndian };
    at += size;
    return field;
  });
}
