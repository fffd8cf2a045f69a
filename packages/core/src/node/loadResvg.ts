import { createRequire } from 'node:module';
import type * as Resvg from '@resvg/resvg-js';

/**
 * Loads `@resvg/resvg-js`, an optional peer dependency, only when a figure is drawn; bundlers leave it,
 * which has native code, alone.
 *
 * @param load How to load it; default `require('@resvg/resvg-js')`.
 */
export function loadResvg(
  load: () => typeof Resvg = () => createRequire(import.meta.url)('@resvg/resvg-js'),
): typeof Resvg {
  try {
    return load();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === 'MODULE_NOT_FOUND' ? 'it is not installed' : message;
    throw new Error(
      `figureToPng needs the package @resvg/resvg-js, which could not be loaded (${reason}); ` +
        'run `npm install @resvg/resvg-js`, or use figure, which gives SVG',
      { cause },
    );
  }
}
