import type { SharpConstructor } from 'sharp';

/**
 * Loads sharp, an optional peer dependency, only when a picture needs it.
 *
 * @param format The picture's format, for the error message.
 * @param load How to load it: `import('sharp')` unless told.
 */
export async function loadSharp(
  format: string,
  load: () => Promise<{ default: SharpConstructor }> = () => import('sharp'),
): Promise<SharpConstructor> {
  try {
    return (await load()).default;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === 'ERR_MODULE_NOT_FOUND' ? 'it is not installed' : message;
    throw new Error(
      `Reading ${format.toUpperCase()} needs the package sharp, which could not be loaded (${reason}); ` +
        'run `npm install sharp`, or convert the picture to PNG',
      { cause },
    );
  }
}
