/** The bot cannot start: every setting that is missing or wrong, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The settings do not allow a start:', ...problems].join('\n  - '));
  }
}

/**
 * Reads environment variables and collects what is wrong with them, so that all of it can be said
 * at once. An empty variable counts as absent.
 */
export class SettingsReader {
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
    if (text === undefined) return usual;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    return this.wrong(name, `must be an integer from ${least} to ${most}, got ${text}`, usual);
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

function webUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

function mustBeUrl(text: string): string {
  return `must be an address that starts with https:// or http://, got ${text}`;
}
