/** An error as the API answers it: an HTTP status, and Discord's own code and words. */
export class DiscordError extends Error {
  override name = 'DiscordError';
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    /** Which fields of the request are wrong, and how: nested as the fields are. */
    readonly errors?: object,
  ) {
    super(message);
  }
}
