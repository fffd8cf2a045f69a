import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const image = 'localhost/convolve-bot:e2e';

/** Builders that need no daemon. */
const builder = ['buildah', 'podman'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!builder) console.log('The container image is not built: it needs buildah or podman.');

test.skipIf(!builder)(
  'the Dockerfile builds an image',
  async () => {
    const file = 'packages/bot/deploy/Dockerfile';
    const isolated = ['--isolation', 'chroot', '--file', file, '--tag', image, '.'];
    const run = promisify(execFile);
    await run(builder!, ['build', ...isolated], { cwd: root, maxBuffer: 1e8 });
    const { stdout } = await run(builder!, ['images', '--quiet', image]);
    expect(stdout.trim()).not.toBe('');
    await run(builder!, ['rmi', image]);
  },
  900_000,
);
