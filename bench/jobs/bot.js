// From a posted picture to the bot's answer, on a stand-in for Discord: `npm run bench:jobs`, or, with the bot
// built, `node bench/jobs/bot.js [--rounds 7] [--before FOLDER]`, where the folder is a built checkout of an
// earlier commit, whose bot takes turns with this one. Stores the figures in bench/results/bot.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from '../median.js';
import { posts } from './posts.js';
import { startBot } from './startBot.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, before: { type: 'string' } },
});
const rounds = Number(values.rounds);
const results = new URL('../results/bot.json', import.meta.url);
const load = Number(loadavg()[0].toFixed(1));
const folder = mkdtempSync(join(tmpdir(), 'convolve-posts-'));
const checkouts = [fileURLToPath(new URL('../../', import.meta.url))];
if (values.before) checkouts.push(values.before);
const bots = [];
const measured = {};
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
    measured[id] = before ? { ...now, before } : now;
    console.log(id, measured[id]);
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

/** Where nothing took turns, the figures of the earlier commit are those of the last time. */
function stored() {
  const last = JSON.parse(readFileSync(results, 'utf8'));
  const jobs = Object.entries(measured).map(([id, job]) => {
    const { before } = last.jobs[id] ?? {};
    return [id, before ? { before, ...job } : job];
  });
  return { node: process.versions.node, load, rounds, jobs: Object.fromEntries(jobs) };
}
