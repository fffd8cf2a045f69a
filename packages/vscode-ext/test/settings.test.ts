import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedText, isAllowed, type SettingSchema } from '../src/host/settings/readSetting';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const schemas: Record<string, SettingSchema> = manifest.contributes.configuration.properties;
const schemaOf = (name: string) => schemas[`convolve.${name}`]!;

describe('a setting of the manifest', () => {
  it.each(Object.entries(schemas))('%s may have its default', (_, schema) => {
    expect(isAllowed(schema, schema.default)).toBe(true);
  });

  it.each([
    ['channels', 'hsv'],
    ['border', null],
    ['kernel', 'sobl'],
    ['maxMegapixels', -3],
    ['maxMegapixels', '50'],
    ['maxMegapixels', Number.NaN],
    ['matrix.precision', 2.5],
    ['matrix.precision', 18],
    ['kernels', [[1]]],
    ['kernels', null],
    ['hover', 'off'],
  ])('%s may not be %j', (name, value) => {
    expect(isAllowed(schemaOf(name), value)).toBe(false);
  });

  it('says what is allowed', () => {
    expect(allowedText(schemaOf('channels'))).toBe('gray, red, green, blue, each, sum');
    expect(allowedText(schemaOf('maxMegapixels'))).toBe('numbers from 1 to 400');
    expect(allowedText(schemaOf('matrix.precision'))).toBe('whole numbers from 0 to 17');
    expect(allowedText(schemaOf('hover'))).toBe('true, false');
  });
});
