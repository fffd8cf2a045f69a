/** Like `promise`, but rejects with `late` after so many milliseconds. */
export async function within<T>(limit: number, promise: Promise<T>, late: Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), limit);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when a promise has settled, however, or after so many milliseconds. */
export async function settledWithin(limit: number, promise: Promise<unknown>): Promise<void> {
  await within(limit, promise, new Error('late')).catch(() => {});
}
