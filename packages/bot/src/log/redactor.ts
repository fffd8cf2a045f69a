/** Takes out of a text what must never be written. */
export type Redact = (text: string) => string;

const REDACTED = '[redacted]';

/** Shorter secrets are words that texts have by chance: they count only where they stand alone. */
const SHORT = 8;

/** What is secret whatever the configuration is, by its form. */
const forms: readonly (readonly [RegExp, string])[] = [
  // An address keeps its scheme and host: what stands before is a password, after it a file's name.
  [/\b(?!file:|node:)([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"'<>\\]*@/gi, '$1'],
  [/\b(?!file:|node:)([a-z][a-z\d+.-]{0,20}:\/\/[^\s/?#"'<>\\]+)[/?#][^\s"'<>\\]+/gi, '$1/…'],
  [/\/((?:ephemeral-)?attachments\/\d+\/\d+\/)[^\s"'<>\\]+/g, `/$1${REDACTED}`],
  [/((?:webhooks|interactions)\/\d+\/)[^/"'\\?\s]+/g, `$1${REDACTED}`],
  // The signature of an address of Discord's CDN.
  [/\b(ex|is|hm)=[\da-f]{6,}/g, `$1=${REDACTED}`],
  // An interaction's token is Base64 of `interaction:…`, a bot's three parts of Base64 between dots.
  [/aW50ZXJhY3Rpb246[\w=+/-]*/g, REDACTED],
  [/\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, REDACTED],
];

/**
 * Makes what takes out of a text the given secrets, the tokens of bots and interactions, and of every
 * address all but its scheme and host.
 */
export function redactor(secrets: readonly string[]): Redact {
  const given = [...new Set(secrets)]
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length)
    .map((secret): [RegExp, string] => [patternOf(secret), REDACTED]);
  const all = [...given, ...forms];
  return (text) => all.reduce((cleaned, [pattern, by]) => cleaned.replace(pattern, by), text);
}

function patternOf(secret: string): RegExp {
  const escaped = secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const alone = `(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`;
  return new RegExp(secret.length < SHORT ? alone : escaped, 'gu');
}
