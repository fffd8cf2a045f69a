/**
 * `compute`, which keeps its last results: called again with the same arguments, it returns the
 * same object, so that an image that has not changed is not drawn again.
 */
export function remember<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  capacity = 16,
): (...args: A) => R {
  const kept: { args: A; result: R }[] = [];
  return (...args) => {
    const found = kept.find((entry) => entry.args.every((value, index) => value === args[index]));
    if (found) return found.result;
    const result = compute(...args);
    kept.unshift({ args, result });
    kept.length = Math.min(kept.length, capacity);
    return result;
  };
}
