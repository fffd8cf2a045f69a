const names = ['count', 'channels', 'rows', 'cols', 'width', 'height'] as const;

/**
 * The sizes of an image, a matrix or the like, of any class: a copy by `{ ...image }` has none of those of
 * an ImageData, which are accessors of its class.
 */
export function sizesOf(value: object): Record<string, number> {
  const given = names.filter((name) => name in value);
  return Object.fromEntries(given.map((name) => [name, value[name as never]]));
}
