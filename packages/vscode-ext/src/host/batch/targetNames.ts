import { fileSlug } from '../../shared/fileSlug';
import { isNumberFile } from '../lab/fileKinds';

/**
 * The names of results beside their images: `cat.jpg` becomes `cat-sobel-x.png`; where two images would
 * have one name, `cat-jpg-sobel-x.png` and `cat-png-sobel-x.png`. Files with their own numbers become
 * `.npy` files.
 *
 * @param images Names in one folder.
 */
export function targetNames(images: readonly string[], kernel: string): string[] {
  const taken = new Set<string>();
  const stems = images.map((name) => name.replace(/\.[^.]*$/, ''));
  return images.map((name, at) => {
    const stem = stems[at]!;
    const isOne = stems.filter((each) => each.toLowerCase() === stem.toLowerCase()).length === 1;
    const base = isOne ? stem : name.replace(/\.([^.]*)$/, '-$1');
    const extension = isNumberFile({ path: name }) ? 'npy' : 'png';
    const first = `${base}-${fileSlug(kernel)}`;
    let result = `${first}.${extension}`;
    for (let next = 2; taken.has(result.toLowerCase()); next++) {
      result = `${first}-${next}.${extension}`;
    }
    taken.add(result.toLowerCase());
    return result;
  });
}
