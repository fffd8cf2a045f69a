import { setTimeout } from 'node:timers/promises';
import { serveTasks } from '../../../dist/src/work/task/serveTasks.js';

const kept = [];

/** A pool process of tests: what it does is the kernel's name. */
serveTasks(async ({ recipe: { kernel } }, onStage) => {
  onStage('computing');
  const [verb, pause] = kernel.split(' ');
  if (verb === 'exit') process.exit(3);
  if (verb === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (verb === 'throw') throw new Error('thrown on purpose');
  if (verb === 'hang') for (;;);
  if (verb === 'fill') for (const kept = []; ; ) kept.push(Array(1e6).fill({}));
  if (verb === 'fill-outside') for (const kept = []; ; ) kept.push(Buffer.alloc(1e7, 1));
  if (verb === 'refuse') {
    return { failure: { reason: 'image-broken', message: 'half of it', detail: { part: 2 } } };
  }
  if (verb === 'keep') kept.push(Buffer.alloc(1.5e8, 1));
  if (verb === 'last') globalThis.setTimeout(() => process.exit(4), 20);
  await setTimeout(Number(pause ?? 0));
  return {
    result: {
      image: new Uint8Array(verb === 'large' ? 2e7 : 1),
      ...(verb === 'who' ? { text: String(process.pid) } : {}),
      extension: 'png',
      width: 1,
      height: 1,
      frames: 1,
      notes: [],
      milliseconds: { decode: 1, compute: 2, encode: 3 },
    },
  };
});
