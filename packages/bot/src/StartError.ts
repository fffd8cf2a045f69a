/** The bot cannot start; the message says why, for the person who starts it. */
export class StartError extends Error {
  override name = 'StartError';
}
