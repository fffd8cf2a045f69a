// From a posted image to the bot's answer, on a stand-in for Discord: `npm run bench:jobs`, or, with the bot
// built, `node bench/bot.js [--rounds 7] [--before FOLDER]`, where the folder is a built checkout of an
// earlier commit, whose bot takes turns with this one. Stores the figures in bench/results/bot.json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { posts } from './jobs/posts.js';
import { startBot } from './jobs/startBot.js';
import { median } from './median.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, before: { type: 'string' } },
});
const rounds = Number(values.rounds);
const results = new URL('results/bot.json', import.meta.url);
const load = Number(loadavg()[0].toFixed(1));
const folder = mkdtempSync(join(tmpdir(), 'convolve-posts-'));
const checkouts = [fileURLToPath(new URL('../', import.meta.url))];
if (values.before) checkouts.push(values.before);
const bots = [];
const measured = {};
const ratios = {};
try {
  for (const checkout of checkouts) bots.push(await startBot(checkout));
  for (const { id, name, write } of posts) {
    const bytes = await write(folder);
    const answers = bots.map(() => []);
    for (let round = 0; round <= rounds; round++) {
      for (const [at, bot] of bots.entries()) {
        const answer = await bot.post(name, bytes);
        // The first is a warm-up: functions are compiled.
        if (round > 0) answers[at].push(answer);
      }
    }
    const [now, before] = answers.map(summary);
    measured[id] = now;
    if (before) ratios[id] = ratiosOf(now, before);
    console.log(id, now, before ?? '');
  }
  writeFileSync(results, `${JSON.stringify(stored(), null, 2)}\n`);
} finally {
  for (const bot of bots) await bot.stop();
  rmSync(folder, { recursive: true });
}

/** Medians of the answers' times, and what an answer is. */
function summary(answers) {
  const [{ files }] = answers;
  return {
    seconds: rounded(median(answers.map(({ seconds }) => seconds))),
    cpuSeconds: rounded(median(answers.map(({ cpu }) => cpu))),
    bytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
    file: files[0].name,
  };
}

function rounded(seconds) {
  return Number(seconds.toPrecision(3));
}

function ratiosOf(now, before) {
  return {
    seconds: rounded(now.seconds / before.seconds),
    cpuSeconds: rounded(now.cpuSeconds / before.cpuSeconds),
    bytes: rounded(now.bytes / before.bytes),
  };
}

/** The ratios are those of the last time that an earlier commit took turns. */
function stored() {
  const before = values.before
    ? { commit: commitOf(values.before), ratios }
    : JSON.parse(readFileSync(results, 'utf8')).before;
  return { node: process.versions.node, load, rounds, jobs: measured, before };
}

function commitOf(checkout) {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: checkout });
  return String(stdout).trim();
}
