import { StartError } from './StartError.js';

/** The bot cannot start: every variable that is missing or wrong, a line each. */
export class ConfigError extends StartError {
  override name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The configuration does not allow a start:', ...problems].join('\n  - '));
  }
}

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads environment variables and collects what is wrong with them, so that all of it can be said
 * at once. An empty variable counts as absent.
 */
export class ConfigReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  text(name: string, usual: string): string {
    return this.given(name) ?? usual;
  }

  /** A bot token. What came is never repeated: the message may go to a log. */
  token(name: string): string {
    const token = this.given(name);
    if (token === undefined) {
      return this.wrong(name, "is missing: the bot's token, from discord.com/developers", '');
    }
    if (/\s/.test(token)) {
      return this.wrong(name, 'must be the token alone, without "Bot " or other spaces', '');
    }
    return token;
  }

  integer(name: string, usual: number, least: number, most: number): number {
    const text = this.given(name);
    if (text === undefined || isInteger(text, least, most)) return Number(text ?? usual);
    return this.wrong(name, `must be an integer from ${least} to ${most}, got ${text}`, usual);
  }

  /** An integer or this word; nothing if it is left out. */
  integerOr<T extends string>(
    name: string,
    word: T,
    least: number,
    most: number,
  ): number | T | undefined {
    const text = this.given(name);
    if (text === undefined || text === word) return text as T | undefined;
    if (isInteger(text, least, most)) return Number(text);
    const expected = `must be ${word} or an integer from ${least} to ${most}`;
    return this.wrong(name, `${expected}, got ${text}`, undefined);
  }

  choice<T extends string>(name: string, choices: readonly T[], usual: T): T {
    const text = this.given(name);
    if (text === undefined) return usual;
    const choice = choices.find((item) => item === text);
    return choice ?? this.wrong(name, `must be one of ${choices.join(', ')}, got ${text}`, usual);
  }

  /** Parts between commas. */
  list(name: string, usual: readonly string[]): readonly string[] {
    const text = this.given(name);
    if (text === undefined) return usual;
    return text.split(',').map((part) => part.trim().toLowerCase());
  }

  url(name: string): string | undefined {
    const text = this.given(name);
    if (text === undefined) return undefined;
    if (webUrl(text) === undefined) return this.wrong(name, mustBeUrl(text), undefined);
    return text.replace(/\/$/, '');
  }

  /** The address of a Redis. What came is never repeated: it may carry a password. */
  redis(name: string): string | undefined {
    const text = this.given(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isRedis = url?.protocol === 'redis:' || url?.protocol === 'rediss:';
    if (isRedis && url.hostname !== '') return text;
    return this.wrong(name, 'must be an address that starts with redis:// or rediss://', undefined);
  }

  /** Where to listen, such as `127.0.0.1:8251`. */
  listen(name: string): ListenAddress | undefined {
    const text = this.given(name);
    if (text === undefined) return undefined;
    const [, host, port] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text)?.filter(Boolean) ?? [];
    if (host !== undefined && Number(port) <= 65_535) return { host, port: Number(port) };
    return this.wrong(name, `must be a host and a port, as 127.0.0.1:8251, got ${text}`, undefined);
  }

  /** An Ed25519 key as Discord shows it. */
  publicKey(name: string): string | undefined {
    const text = this.given(name);
    if (text === undefined || /^[\da-f]{64}$/i.test(text)) return text;
    const expected = 'must be the public key of the application, 64 hexadecimal digits';
    return this.wrong(name, `${expected}, got ${text}`, undefined);
  }

  /** Origins between commas, such as `http://127.0.0.1:8080`. */
  origins(name: string): readonly string[] {
    return this.list(name, []).map((part) => {
      const url = webUrl(part);
      if (url !== undefined && `${url.origin}/` === url.href) return url.origin;
      return this.wrong(name, `${mustBeUrl(part)} (without a path)`, part);
    });
  }

  private given(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  private wrong<T>(name: string, problem: string, instead: T): T {
    this.problems.push(`${name} ${problem}`);
    return instead;
  }
}

function isInteger(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function webUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

function mustBeUrl(text: string): string {
  return `must be an address that starts with https:// or http://, got ${text}`;
}
