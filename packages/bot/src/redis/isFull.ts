/** What is said, also to BullMQ, where Redis has no room. */
export const FULL = 'redis is full (maxmemory)';

/** Whether Redis refused to keep more: `maxmemory` is reached, of a command, a script or one of several. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { previousErrors = [] } = error as { previousErrors?: readonly unknown[] };
  const { message } = error;
  return (
    message === FULL || message.includes('OOM command not allowed') || previousErrors.some(isFull)
  );
}
