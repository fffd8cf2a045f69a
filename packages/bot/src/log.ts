import { type DestinationStream, destination, type LevelWithSilent, type Logger, pino } from 'pino';

/** What the log is told when it starts. */
export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Texts that must never be written, such as the bot's token. */
  readonly secrets: readonly string[];
  /** Where the lines go: standard output unless told. */
  readonly output?: DestinationStream;
}

/**
 * A structured log, one line of JSON an event.
 *
 * Every line is cleaned as a whole, so that what stands in an error's message or stack is cleaned
 * too: the secrets, the tokens of interactions and webhooks in Discord's paths, and the query and
 * user info of every address (a picture's address carries its signature there).
 *
 * @example
 * ```ts
 * const log = createLog({ level: 'info', secrets: [token] });
 * log.info({ job: job.id, outcome: 'done' }, 'job');
 * ```
 */
export function createLog({ level, secrets, output }: LogOptions): Logger {
  const lines = output ?? destination({ dest: 1, sync: true });
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, { write: (line) => void lines.write(clean(line, secrets)) });
}

function clean(line: string, secrets: readonly string[]): string {
  let cleaned = line;
  for (const secret of secrets) {
    if (secret !== '') cleaned = cleaned.replaceAll(secret, '[redacted]');
  }
  return cleaned
    .replace(/((?:webhooks|interactions)\/\d+\/)[^/"\\?\s]+/g, '$1[redacted]')
    .replace(/((?:https?|rediss?):\/\/)[^/?#"\\\s@]*@/gi, '$1')
    .replace(/(https?:\/\/[^?#"\\\s]*)[?#][^"\\\s]*/gi, '$1');
}
