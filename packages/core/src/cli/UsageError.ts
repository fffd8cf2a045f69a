/** The command was called wrongly: its exit code is 2, and the message points to `--help`. */
export class UsageError extends Error {
  override name = 'UsageError';
}
