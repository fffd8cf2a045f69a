import { readFileSync } from 'node:fs';
import { GatewayIntentBits, PermissionsBitField } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { LoadRounds } from '../bench/load.js';
import type { LoadResult } from '../bench/runLoadTest.js';
import type { SizingRow } from '../bench/sizing.js';
import { readConfig } from './config.js';
import { intents, optionalIntent, postPermissions } from './requirements.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = read('../../../docs/bot.md');

test('docs/operations.md has the figures of the last measurement', () => {
  const { rows } = JSON.parse(read('../bench/sizing.json')) as { rows: SizingRow[] };
  const lines = rows.map(
    ({ image, kernel, cpuMilliseconds, jobsPerSecondAndCore, processMiB }) =>
      `| ${image} | ${kernel} | ${cpuMilliseconds} ms | ${jobsPerSecondAndCore} | ${processMiB} MiB |`,
  );
  expect(lines).toHaveLength(5);
  expect(read('../../../docs/operations.md')).toContain(lines.join('\n'));
});

describe('docs/bot.md', () => {
  test('has every variable that is read, and no other', () => {
    const asked = new Set<string>();
    const env = new Proxy<Record<string, string>>(
      {},
      {
        get(_, name) {
          asked.add(String(name));
          return name === 'DISCORD_TOKEN' ? 'token' : undefined;
        },
      },
    );
    readConfig(env);
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
    expect(listed.sort()).toEqual([...asked].sort());
  });

  test('lists the permissions and intents that the code names, each with its reason, and no other', () => {
    const rows = [...page.matchAll(/^\| (intents? )?([A-Z][A-Za-z, ]+) \| (to |the answer )/gm)];
    const listed = (isIntent: boolean) =>
      rows
        .filter(([, intent]) => (intent !== undefined) === isIntent)
        .flatMap(([, , names]) => names!.split(', '))
        .map((name) => name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()))
        .sort();
    expect(listed(false)).toEqual([...postPermissions].sort());
    const names = [...intents, optionalIntent].map((bit) => GatewayIntentBits[bit]);
    expect(listed(true)).toEqual(names.sort());
    expect(page).toContain(`permissions=${PermissionsBitField.resolve(postPermissions)}`);
  });

  test('has the figures of the last benchmark', () => {
    const results = JSON.parse(read('../bench/results.json')) as LoadRounds;
    for (const { people, medianMs, p95Ms, answersPerSecond } of results.rounds) {
      expect(page).toContain(`| ${people} | ${medianMs} ms | ${p95Ms} ms | ${answersPerSecond} |`);
    }
    expect(results.rounds.map(({ people }) => people)).toEqual([1, 8, 32]);
    expect(page).toContain(`(RSS) was ${results.highestRssMiB} MiB`);
  });
});

test('docs/operations.md has the figures of the last load test', () => {
  const operations = read('../../../docs/operations.md');
  const result = JSON.parse(read('../bench/load-test.json')) as LoadResult;
  const rows: [string, string | number][] = [
    ['asked', result.jobs],
    ['of these hostile', result.hostile],
    ['answered exactly once', result.answeredOnce],
    ['lost', result.lost],
    ['doubled', result.doubled],
    ['honest ones told to try again', result.toldToTryAgain],
    ['median', `${result.medianMs} ms`],
    ['95th percentile', `${result.p95Ms} ms`],
    ['99th percentile', `${result.p99Ms} ms`],
    ['answers a second', result.answersPerSecond],
    ['highest memory of the gateway (RSS)', `${result.gatewayMiB} MiB`],
    ['highest memory of a worker (RSS)', `${result.workerMiB} MiB`],
  ];
  for (const [what, value] of rows) expect(operations).toContain(`| ${what} | ${value} |`);
  expect([result.answeredOnce, result.lost, result.doubled]).toEqual([result.jobs, 0, 0]);
});
