import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { edgeDetectors, kernels } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { matrixLanguages } from '../src/host/hover/languages';
import { imageExtensions, isNumberFile } from '../src/host/lab/fileKinds';

const root = new URL('../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const { contributes } = manifest;
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);
const settings: Record<string, { enum?: string[]; default: unknown }> =
  contributes.configuration.properties;

describe('the manifest', () => {
  it('has a menu entry for commands of its own only', () => {
    for (const entries of Object.values<{ command: string; when?: string }[]>(contributes.menus)) {
      for (const { command, when } of entries) {
        expect(commands).toContain(command);
        expect(when).toBeTruthy();
      }
    }
  });

  it('says when each command is in the palette', () => {
    const palette = contributes.menus.commandPalette.map(
      (entry: { command: string }) => entry.command,
    );
    expect(palette).toEqual(commands);
  });

  it('registers every command in the sources', () => {
    const source = readFileSync(new URL('src/host/extension.ts', root), 'utf8');
    for (const command of commands) expect(source).toContain(`'${command}'`);
  });

  it('offers the edge operators and the whole catalogue as the first kernel', () => {
    const operators = edgeDetectors.map(({ id }) => `edges-${id}`);
    expect(settings['convolve.kernel']?.enum).toEqual([
      ...operators,
      ...kernels.map(({ id }) => id),
    ]);
  });

  it('has defaults that its settings allow', () => {
    for (const [name, { enum: values, default: value }] of Object.entries(settings)) {
      if (values) expect(values, name).toContain(value);
    }
  });

  it('asks for the context menu on exactly the files that the lab opens', () => {
    const extensions = contributes.customEditors[0].selector.map(
      ({ filenamePattern }: { filenamePattern: string }) => filenamePattern.slice(1),
    );
    const [entry] = contributes.menus['explorer/context'];
    const pattern = new RegExp(/=~ \/(.*)\/i/.exec(entry.when)?.[1] ?? '', 'i');
    for (const extension of extensions) expect(extension).toMatch(pattern);
    expect('.txt').not.toMatch(pattern);
    expect('.PNG').toMatch(pattern);
  });

  it('opens the files with their own numbers on their own scale', () => {
    const patterns: { filenamePattern: string }[] = contributes.customEditors[0].selector;
    const numbers = patterns
      .map(({ filenamePattern }) => filenamePattern.slice(2))
      .filter((extension) => isNumberFile({ path: `a.${extension}` }));
    expect(numbers).toEqual('npy npz tif tiff pbm pgm ppm pnm pam pfm'.split(' '));
  });

  it('is there for hovers in the languages of the context menu', () => {
    const [{ when }] = contributes.menus['editor/context'];
    expect(/editorLangId =~ \/\^\((.*)\)\$\//.exec(when)?.[1]?.split('|')).toEqual(matrixLanguages);
    const events = manifest.activationEvents.filter((each: string) =>
      each.startsWith('onLanguage:'),
    );
    expect(events).toEqual(matrixLanguages.map((language) => `onLanguage:${language}`));
  });

  it('offers the lab for all files that its commands take as images', () => {
    const patterns = contributes.customEditors[0].selector.map(
      ({ filenamePattern }: { filenamePattern: string }) => filenamePattern,
    );
    for (const extension of imageExtensions) expect(patterns).toContain(`*.${extension}`);
  });

  it('refers to images that are there', () => {
    const images = [
      manifest.icon,
      ...Object.values(contributes.commands[0].icon),
      ...contributes.walkthroughs[0].steps.map(
        (step: { media: { image: string } }) => step.media.image,
      ),
    ];
    for (const image of images) {
      expect(existsSync(fileURLToPath(new URL(image, root))), image).toBe(true);
    }
  });
});
