/** Resolves when a promise has settled, however, or after so many milliseconds. */
export async function settledWithin(limit: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([promise.catch(() => {}), late]);
  clearTimeout(timer);
}
