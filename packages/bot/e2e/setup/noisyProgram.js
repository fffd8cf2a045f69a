import { runProgram } from '../../dist/src/runProgram.js';

/** Everything that a package may print, and at last an error that nobody catches, with an image in it. */
await runProgram(async () => {
  const bytes = Buffer.alloc(100_000, 'PICTURE ');
  const error = Object.assign(new Error(`lost ${process.env.REDIS_URL}`), {
    command: { args: [bytes] },
  });
  console.error('[package] unhandled', error, { bytes });
  console.warn(process.env.DISCORD_TOKEN, String(bytes));
  console.log({ deep: { deeper: { deepest: { bytes } } } });
  process.emitWarning(error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  void Promise.reject(error);
  await new Promise((resolve) => setTimeout(resolve, 5000));
});
