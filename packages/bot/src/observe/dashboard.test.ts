import { readFileSync } from 'node:fs';
import { type Client, Collection } from 'discord.js';
import { collectDefaultMetrics } from 'prom-client';
import { expect, test } from 'vitest';
import { done } from '../testing/startTestBot.js';
import { Metrics } from './Metrics.js';
import { observeGateway } from './observeGateway.js';
import { observeWork } from './observeWork.js';

interface Dashboard {
  readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Every name that the bot can tell, those of a histogram's parts too. */
async function namesOf(metrics: Metrics): Promise<ReadonlySet<string>> {
  const parts = ['', '_bucket', '_sum', '_count'];
  const all = await metrics.registry.getMetricsAsJSON();
  return new Set(all.flatMap(({ name }) => parts.map((part) => name + part)));
}

function metricsOfABot(): Metrics {
  const metrics = new Metrics();
  observeWork({ run: async () => done, stop: async () => {}, poolMemory: () => 0 }, metrics);
  const ws = { shards: new Collection(), ping: 0 };
  observeGateway({ on: () => {}, ws } as unknown as Client<true>, metrics);
  collectDefaultMetrics({ register: metrics.registry });
  return metrics;
}

/** The name of a histogram without that of its part. */
const withoutPart = (name: string) => name.replace(/_(?:bucket|sum|count)$/, '');

test('the dashboard and the page name only metrics that the bot has, and show all of its own', async () => {
  const names = await namesOf(metricsOfABot());
  const { panels } = JSON.parse(read('../../deploy/grafana.json')) as Dashboard;
  const shown = panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(convolve|process|nodejs)_\w+/g) ?? []),
  );
  const page = read('../../../../docs/operations.md');
  const told: string[] = page.match(/\b(convolve|process|nodejs)_\w+/g) ?? [];
  expect([...shown, ...told].filter((name) => !names.has(name))).toEqual([]);
  const own = [...names].filter((name) => /^convolve_(?!.*_(bucket|sum|count)$)/.test(name));
  for (const page of [told, shown.map(withoutPart)]) {
    expect(own.filter((name) => !page.includes(name))).toEqual([]);
  }
  expect(shown.length).toBeGreaterThan(10);
});
