import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from './ConfigReader.js';
import { readConfig, readWorkerConfig } from './config.js';

const token = 'aaa.bbb.ccc';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }
}

describe('readConfig', () => {
  test('needs a token and nothing else', () => {
    const config = readConfig({ DISCORD_TOKEN: token });
    expect(config).toMatchObject({
      token,
      api: undefined,
      dataDirectory: resolve('data'),
      logLevel: 'info',
      attachmentHosts: ['cdn.discordapp.com', '*.discordapp.net'],
      trustedOrigins: [],
      limits: { pixels: 30_000_000, downloadBytes: 25 * 1024 * 1024, deadline: 30_000 },
    });
  });

  test.each([
    ['DISCORD_API', 'http://127.0.0.1:80/api/', { api: 'http://127.0.0.1:80/api' }],
    ['DISCORD_CDN', 'http://127.0.0.1:80/', { cdn: 'http://127.0.0.1:80' }],
    ['CONVOLVE_DATA', '/var/lib/bot', { dataDirectory: resolve('/var/lib/bot') }],
    ['CONVOLVE_LOG_LEVEL', 'debug', { logLevel: 'debug' }],
    [
      'CONVOLVE_ATTACHMENT_HOSTS',
      'a.example, *.B.example',
      { attachmentHosts: ['a.example', '*.b.example'] },
    ],
    [
      'CONVOLVE_TRUSTED_ORIGINS',
      'http://127.0.0.1:8080',
      { trustedOrigins: ['http://127.0.0.1:8080'] },
    ],
    ['CONVOLVE_MAX_PIXELS', '1000', { limits: { pixels: 1000 } }],
    ['CONVOLVE_MAX_DOWNLOAD_MB', '2', { limits: { downloadBytes: 2 * 1024 * 1024 } }],
    ['CONVOLVE_QUEUE', '7', { limits: { queueLength: 7 } }],
    ['CONVOLVE_PER_PERSON', '4', { limits: { perPerson: 4 } }],
    ['CONVOLVE_WORKERS', '3', { limits: { processes: 3 } }],
    ['CONVOLVE_WORKER_MEMORY_MB', '512', { limits: { memoryMegabytes: 512 } }],
    ['METRICS_PORT', '9464', { health: { port: 9464, host: '127.0.0.1' } }],
    ['METRICS_HOST', '0.0.0.0', { health: { port: 0, host: '0.0.0.0' } }],
    ['CONVOLVE_DEADLINE_SECONDS', '5', { limits: { deadline: 5000 } }],
    ['CONVOLVE_COOLDOWN_SECONDS', '0', { limits: { cooldown: 0 } }],
    ['REDIS_URL', 'rediss://me:pw@redis:6380/1', { redis: 'rediss://me:pw@redis:6380/1' }],
    ['SHARDS', 'auto', { shards: 'auto' }],
    ['SHARDS', '4', { shards: 4 }],
  ])('reads %s', (name, value, expected) => {
    expect(readConfig({ DISCORD_TOKEN: token, [name]: value })).toMatchObject(expected);
  });

  test('names every variable that is missing or wrong, in one error', () => {
    const env = {
      DISCORD_API: 'discord',
      CONVOLVE_LOG_LEVEL: 'loud',
      CONVOLVE_QUEUE: '-1',
      CONVOLVE_WORKERS: '1.5',
      CONVOLVE_TRUSTED_ORIGINS: 'http://a.example/path',
    };
    expect(problemsOf(env)).toEqual([
      "DISCORD_TOKEN is missing: the bot's token, from discord.com/developers",
      'DISCORD_API must be an address that starts with https:// or http://, got discord',
      'CONVOLVE_LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, got loud',
      'CONVOLVE_TRUSTED_ORIGINS must be an address that starts with https:// or http://, got http://a.example/path (without a path)',
      'CONVOLVE_QUEUE must be an integer from 1 to 10000, got -1',
      'CONVOLVE_WORKERS must be an integer from 1 to 64, got 1.5',
    ]);
    expect(() => readConfig(env)).toThrow(/DISCORD_TOKEN[\s\S]*CONVOLVE_WORKERS/);
  });

  test('reads where interactions are listened for, with the key that they need', () => {
    const env = { DISCORD_TOKEN: token, CONVOLVE_INTERACTIONS: '[::1]:8251' };
    const publicKey = '0a'.repeat(32);
    expect(readConfig({ ...env, DISCORD_PUBLIC_KEY: publicKey }).interactions).toEqual({
      host: '::1',
      port: 8251,
      publicKey,
    });
    expect(problemsOf(env)).toEqual([
      'DISCORD_PUBLIC_KEY is missing: CONVOLVE_INTERACTIONS needs it',
    ]);
    expect(problemsOf({ ...env, DISCORD_PUBLIC_KEY: publicKey, SHARDS: '2' })).toEqual([
      'SHARDS divides the gateway, which CONVOLVE_INTERACTIONS does without',
    ]);
  });

  test('names what is wrong with many processes', () => {
    const env = {
      DISCORD_TOKEN: token,
      REDIS_URL: 'http://me:secret@redis',
      SHARDS: 'many',
      CONVOLVE_INTERACTIONS: 'here',
      DISCORD_PUBLIC_KEY: 'abc',
    };
    const problems = problemsOf(env);
    expect(problems).toEqual([
      'SHARDS must be auto or an integer from 1 to 10000, got many',
      'CONVOLVE_INTERACTIONS must be a host and a port, as 127.0.0.1:8251, got here',
      'DISCORD_PUBLIC_KEY must be the public key of the application, 64 hexadecimal digits, got abc',
      'REDIS_URL must be an address that starts with redis:// or rediss://',
    ]);
  });

  test('does not repeat a wrong token', () => {
    const [problem] = problemsOf({ DISCORD_TOKEN: 'Bot secret' });
    expect(problem).toMatch(/^DISCORD_TOKEN must be the token alone/);
    expect(problem).not.toContain('secret');
  });
});

test('readWorkerConfig needs Redis, and no token', () => {
  expect(() => readWorkerConfig({})).toThrow('REDIS_URL is missing');
  const config = readWorkerConfig({ REDIS_URL: 'redis://redis', CONVOLVE_WORKERS: '3' });
  expect(config).toMatchObject({ redis: 'redis://redis', limits: { processes: 3 } });
  expect(config).not.toHaveProperty('token');
});
