import { filterGroups, filters } from '@convolve/core';
import { describe, expect, test } from 'vitest';
import { languageOf, locales } from '../locale/locale.js';
import type { AnswerState } from './AnswerState.js';
import { readChoice, writeChoice } from './choice.js';
import { controlRows } from './controlRows.js';
import { defaultTab, type MenuTab, menuOptions } from './menus.js';

const state: AnswerState = {
  owner: '1',
  source: { kind: 'attachment' },
  kernel: { kind: 'filter', id: 'sobel-x' },
  border: 'wrap',
  display: 'absolute',
  colormap: null,
};

const kernelIds = filters.map(({ id }) => id);

const tabs: readonly MenuTab[] = [
  ...filterGroups.map(({ id }) => ({ kind: 'kernels', group: id }) as const),
  { kind: 'found', ids: ['sobel-x', ...kernelIds.filter((id) => id !== 'sobel-x').slice(0, 23)] },
  { kind: 'groups' },
  { kind: 'border' },
  { kind: 'display' },
];

describe('the menu', () => {
  test.each(locales)('has at most 25 options with texts that Discord takes, in %s', (locale) => {
    for (const tab of tabs) {
      const options = menuOptions(state, tab, locale);
      expect(options.length).toBeLessThanOrEqual(25);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      expect(options.filter((option) => option.default).length).toBeLessThanOrEqual(1);
      for (const { label, value, description } of options) {
        for (const text of [label, value, description!]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
        }
        expect(writeChoice(readChoice(value)!)).toBe(value);
      }
    }
  });

  test('reaches every filter through its group', () => {
    const reached = menuOptions(state, { kind: 'groups' }, 'en-US').flatMap(({ value }) => {
      const choice = readChoice(value);
      if (choice?.kind !== 'group') return [];
      return menuOptions(state, { kind: 'kernels', group: choice.group }, 'en-US').map(
        (option) => option.value,
      );
    });
    for (const { id } of filters) expect(reached).toContain(`kernel=${id}`);
  });

  test.each(locales)('names groups and filters in the words of the core, in %s', (locale) => {
    const language = languageOf(locale);
    const labels = (tab: MenuTab) => menuOptions(state, tab, locale).map(({ label }) => label);
    expect(labels({ kind: 'groups' })).toEqual(filterGroups.map(({ title }) => title[language]));
    for (const { id } of filterGroups) {
      const own = filters.filter(({ group }) => group === id);
      const titles = own.map(({ title }) => title[language]);
      expect(labels({ kind: 'kernels', group: id }).slice(0, -1)).toEqual(titles);
    }
  });

  test('marks what is chosen', () => {
    const chosen = (tab: MenuTab, from = state) =>
      menuOptions(from, tab, 'en-US').find((option) => option.default)?.value;
    expect(chosen(defaultTab(state))).toBe('kernel=sobel-x');
    expect(chosen({ kind: 'border' })).toBe('border=wrap');
    expect(chosen({ kind: 'display' })).toBe('display=absolute');
    expect(chosen({ kind: 'display' }, { ...state, colormap: 'magma' })).toBe('colormap=magma');
    expect(chosen({ kind: 'display' }, { ...state, display: null })).toBe('display=');
  });

  test('offers a kernel on numbers to be laid without a border, and nothing else', () => {
    const values = (from: Partial<AnswerState>) =>
      menuOptions({ ...state, ...from }, { kind: 'border' }, 'en-US').map(
        (option) => (option.default ? '*' : '') + option.value,
      );
    const source = { kind: 'matrix' } as const;
    expect(values({ source, border: null })[0]).toBe('*border=');
    expect(values({ source, kernel: { kind: 'typed' }, border: 'zero' })).toEqual(
      expect.arrayContaining(['border=', '*border=zero']),
    );
    const sobel = { kind: 'filter', id: 'sobel' } as const;
    expect(values({ source, kernel: sobel, border: null })).toContain('*border=reflect');
    expect(values({ source, kernel: sobel, border: null })).not.toContain('border=');
    expect(values({})).not.toContain('border=');
  });

  test('offers nothing that has no effect', () => {
    const canny: AnswerState = { ...state, kernel: { kind: 'filter', id: 'canny' } };
    const values = menuOptions(canny, { kind: 'display' }, 'en-US').map(({ value }) => value);
    expect(values).not.toContain('display=signed');
    const [, buttons] = controlRows(canny, defaultTab(canny), 'en-US', undefined, false);
    const border = buttons!.components.find(
      (button) => 'label' in button && button.label === 'Border',
    );
    expect(border).toMatchObject({ disabled: true });
  });

  test.each([
    '',
    'kernel',
    'kernel=',
    'kernel=nosuch',
    'group=Nosuch',
    'groups=x',
    'border=x',
    'display=x',
    'colormap=',
    'x=y',
    '=',
  ])('refuses the value %j', (value) => {
    expect(readChoice(value)).toBeUndefined();
  });
});
