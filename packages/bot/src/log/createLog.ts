import { type DestinationStream, destination, type LevelWithSilent, type Logger, pino } from 'pino';
import { clip } from './clip.js';
import { plainWith } from './plainWith.js';
import { redactor } from './redactor.js';

/** What the log is told when it starts. */
interface LogOptions {
  readonly level: LevelWithSilent;
  /** Texts that must never be written, as `secretsOf` finds them in the configuration. */
  readonly secrets: readonly string[];
  /** Where the lines go; default: standard output. */
  readonly output?: DestinationStream;
}

/** The longest line, in bytes, with its end. */
export const LONGEST_LINE = 16_384;

/**
 * A structured log, one line of JSON an event, of at most 16 KiB.
 *
 * Whatever is logged becomes plain data first (`plainWith`): of errors a few fields, of bytes their
 * number. Texts lose the secrets, every token of Discord's, and of addresses all but scheme and host.
 *
 * @example
 * ```ts
 * const log = createLog({ level: 'info', secrets: secretsOf(config) });
 * log.info({ job: job.id, outcome: 'done' }, 'job');
 * ```
 */
export function createLog({ level, secrets, output }: LogOptions): Logger {
  const lines = output ?? destination({ dest: 1, sync: true });
  const plain = plainWith(redactor(secrets));
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // pino's own would describe what is described already.
      serializers: { err: (described: unknown) => described },
      formatters: {
        level: (label: string) => ({ level: label }),
        bindings: (bindings) => plain(bindings) as object,
      },
      hooks: {
        logMethod([first, ...others], method) {
          const fields = first as unknown;
          const args = fields instanceof Error ? [{ err: fields }, ...others] : [fields, ...others];
          method.apply(this, args.map(plain) as Parameters<typeof method>);
        },
      },
    },
    { write: (line) => void lines.write(bounded(line)) },
  );
}

/** A line as it is; of one that is too long its short fields. */
function bounded(line: string): string {
  const bytes = Buffer.byteLength(line);
  if (bytes <= LONGEST_LINE) return line;
  const { level, time, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const short = Object.entries(fields)
    .filter(([, value]) => typeof value !== 'object')
    .slice(0, 20)
    .map(([key, value]) => [clip(key, 100), typeof value === 'string' ? clip(value, 300) : value]);
  return `${JSON.stringify({ level, time, ...Object.fromEntries(short), bytes, msg })}\n`;
}
