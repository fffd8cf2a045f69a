import type { SharpConstructor } from 'sharp';

/** What to do without sharp, by what it is for. */
const instead = { Reading: 'convert the picture to PNG', Writing: 'write PNG' } as const;

/**
 * Loads sharp, an optional peer dependency, only when a picture needs it.
 *
 * @param format The picture's format, for the error message.
 * @param load How to load it; default `import('sharp')`.
 * @param use What it is for, for the error message; default `'Reading'`.
 */
export async function loadSharp(
  format: string,
  load: () => Promise<{ default: SharpConstructor }> = () => import('sharp'),
  use: keyof typeof instead = 'Reading',
): Promise<SharpConstructor> {
  try {
    return (await load()).default;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === 'ERR_MODULE_NOT_FOUND' ? 'it is not installed' : message;
    throw new Error(
      `${use} ${format.toUpperCase()} needs the package sharp, which could not be loaded (${reason}); ` +
        `run \`npm install sharp\`, or ${instead[use]}`,
      { cause },
    );
  }
}
