import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { LevelWithSilent } from 'pino';
import { ConfigError, ConfigReader, type ListenAddress } from './ConfigReader.js';
import { discordHosts } from './download/discordHosts.js';

const logLevels = [
  'silent',
  'fatal',
  'error',
  'warn',
  'info',
  'debug',
  'trace',
] as const satisfies readonly LevelWithSilent[];

/** What bounds the work that people can cause. Times are in milliseconds. */
export interface Limits {
  /** Pixels of an image, all frames together, told from the header before decoding. */
  readonly pixels: number;
  /** Bytes of a download. */
  readonly downloadBytes: number;
  /** Jobs that may wait, of all people together. */
  readonly queueLength: number;
  /** Jobs of one person that may wait or run. */
  readonly perPerson: number;
  /** Pool processes. */
  readonly processes: number;
  /** The memory that a pool process may ask for, decoders and heap together, in MiB. */
  readonly memoryMegabytes: number;
  /** The time that a pool process may take for a job, and to start. */
  readonly deadline: number;
  /** The time after which a person has earned one more job; `perPerson` can be saved up. */
  readonly cooldown: number;
}

/** What a process that does jobs is told. */
interface WorkConfig {
  readonly logLevel: LevelWithSilent;
  /** Where Redis is, if jobs and channel settings are there. */
  readonly redis: string | undefined;
  /** Where `/healthz`, `/readyz` and `/metrics` are served; nowhere on port 0. */
  readonly health: ListenAddress;
  /** The hosts of attachments, exactly or as `*.suffix`. */
  readonly attachmentHosts: readonly string[];
  /** Origins that are asked for images unchecked: those of a Discord stand-in on this machine. */
  readonly trustedOrigins: readonly string[];
  readonly limits: Limits;
}

/** Everything that the environment decides. */
export interface Config extends WorkConfig {
  readonly token: string;
  /** The base of Discord's REST API, if it is another than Discord's own. */
  readonly api: string | undefined;
  /** The base of Discord's CDN, where stickers are, if it is another than Discord's own. */
  readonly cdn: string | undefined;
  /** The folder of the file of channel settings. */
  readonly dataDirectory: string;
  /** Into how many processes the gateway is divided; `undefined` where this process is the bot. */
  readonly shards: number | 'auto' | undefined;
  /** Where interactions are listened for, in place of the gateway. */
  readonly interactions: InteractionsConfig | undefined;
}

/** How Discord's interactions are received over HTTP. */
export interface InteractionsConfig extends ListenAddress {
  /** The application's Ed25519 key, 64 hexadecimal digits. */
  readonly publicKey: string;
}

/**
 * Reads the configuration from environment variables.
 *
 * @throws ConfigError that names every variable that is missing or wrong.
 * @example
 * ```ts
 * const config = readConfig(process.env);
 * ```
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const reader = new ConfigReader(env);
  const config: Config = {
    token: reader.token('DISCORD_TOKEN'),
    api: reader.url('DISCORD_API'),
    cdn: reader.url('DISCORD_CDN'),
    dataDirectory: resolve(reader.text('CONVOLVE_DATA', 'data')),
    shards: reader.integerOr('SHARDS', 'auto', 1, 10_000),
    interactions: readInteractions(reader),
    ...readWork(reader),
  };
  if (config.shards !== undefined && config.interactions) {
    reader.problems.push('SHARDS divides the gateway, which CONVOLVE_INTERACTIONS does without');
  }
  return checked(config, reader);
}

/**
 * Reads what a worker process is told, which needs neither the token nor Discord.
 *
 * @throws ConfigError that names every variable that is missing or wrong.
 */
export function readWorkerConfig(
  env: Readonly<Record<string, string | undefined>>,
): WorkConfig & { readonly redis: string } {
  const reader = new ConfigReader(env);
  const { redis = '', ...work } = readWork(reader);
  if (redis === '' && reader.problems.length === 0) {
    reader.problems.push('REDIS_URL is missing: where the jobs are, such as redis://10.0.0.5:6379');
  }
  return checked({ ...work, redis }, reader);
}

function readWork(reader: ConfigReader): WorkConfig {
  return {
    logLevel: reader.choice('CONVOLVE_LOG_LEVEL', logLevels, 'info'),
    redis: reader.redis('REDIS_URL'),
    health: {
      port: reader.integer('METRICS_PORT', 0, 0, 65_535),
      host: reader.text('METRICS_HOST', '127.0.0.1'),
    },
    attachmentHosts: reader.list('CONVOLVE_ATTACHMENT_HOSTS', discordHosts),
    trustedOrigins: reader.origins('CONVOLVE_TRUSTED_ORIGINS'),
    limits: {
      pixels: reader.integer('CONVOLVE_MAX_PIXELS', 30_000_000, 1, 268_000_000),
      downloadBytes: reader.integer('CONVOLVE_MAX_DOWNLOAD_MB', 25, 1, 500) * 1024 * 1024,
      queueLength: reader.integer('CONVOLVE_QUEUE', 50, 1, 10_000),
      perPerson: reader.integer('CONVOLVE_PER_PERSON', 10, 1, 1000),
      processes: reader.integer('CONVOLVE_WORKERS', Math.min(availableParallelism(), 4), 1, 64),
      memoryMegabytes: reader.integer('CONVOLVE_WORKER_MEMORY_MB', 1024, 256, 65_536),
      deadline: reader.integer('CONVOLVE_DEADLINE_SECONDS', 30, 1, 600) * 1000,
      cooldown: reader.integer('CONVOLVE_COOLDOWN_SECONDS', 3, 0, 3600) * 1000,
    },
  };
}

function readInteractions(reader: ConfigReader): InteractionsConfig | undefined {
  const listen = reader.listen('CONVOLVE_INTERACTIONS');
  const publicKey = reader.publicKey('DISCORD_PUBLIC_KEY');
  if (listen && publicKey === undefined && reader.problems.length === 0) {
    reader.problems.push('DISCORD_PUBLIC_KEY is missing: CONVOLVE_INTERACTIONS needs it');
  }
  return listen && { ...listen, publicKey: publicKey ?? '' };
}

function checked<T>(config: T, { problems }: ConfigReader): T {
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
