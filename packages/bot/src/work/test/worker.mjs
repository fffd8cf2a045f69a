import { setTimeout } from 'node:timers/promises';

/** A worker of tests: what it does is the kernel's name. */
export default async function work({ recipe: { kernel }, stages }) {
  stages.postMessage('computing');
  const [verb, pause] = kernel.split(' ');
  if (verb === 'exit') process.exit(3);
  if (verb === 'throw') throw new Error('thrown on purpose');
  if (verb === 'hang') for (;;);
  if (verb === 'fill') for (const kept = []; ; ) kept.push(Array(1e6).fill({}));
  if (verb === 'refuse') {
    stages.close();
    return { failure: { reason: 'picture-broken', message: 'half of it', detail: { part: 2 } } };
  }
  await setTimeout(Number(pause));
  stages.close();
  return {
    result: {
      picture: new Uint8Array(1),
      extension: 'png',
      width: 1,
      height: 1,
      frames: 1,
      notes: [],
      milliseconds: { decode: 1, compute: 2, encode: 3 },
    },
  };
}
