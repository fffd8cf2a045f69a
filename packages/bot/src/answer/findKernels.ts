import { type Filter, filter, filterGroups, filters } from '@convolve/core';
import MiniSearch from 'minisearch';

/** What people call a filter beside its title; where several are called so, the first is meant. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  sobel: ['edge', 'edges', 'edge map', 'edge detection', 'outline', '边缘', '边缘检测', '轮廓'],
  canny: ['thin edges'],
  identity: ['none', 'original', '原图'],
  'box-3': ['box blur', 'mean', 'average', '均值模糊'],
  'box-5': ['box blur'],
  'box-7': ['box blur'],
  'gaussian-5': [
    'blur',
    'blurry',
    'blurred',
    'smooth',
    'soften',
    'gaussian',
    'gaussian blur',
    '模糊',
    '高斯',
    '高斯模糊',
  ],
  'laplacian-4': ['laplace'],
  'laplacian-8': ['laplace'],
  'laplacian-of-gaussian': ['log'],
  'difference-of-gaussians': ['dog'],
  'unsharp-mask': ['usm'],
  'high-pass-3': ['highpass'],
  'high-pass-5': ['highpass'],
  'emboss-nw': ['emboss', 'relief', '浮雕'],
};

/** Words that tell no kernel from another: what all are called, and what people say around a name. */
const fillers = new Set(
  [
    'kernel filter detector detection matrix operator image picture pic photo it this that my the a an',
    'please apply use do make give me with for of to on in can you and',
    '请 用 把 给 我 帮 这 张 个 图 片 做 对 一 下 吧 的 滤 镜 核',
  ].flatMap((words) => words.split(' ')),
);

const search = new MiniSearch({
  fields: ['id', 'en', 'zh', 'nicknames', 'meaning', 'group'],
  tokenize: wordsOf,
  processTerm: (word) => (fillers.has(word) ? null : word),
  searchOptions: {
    prefix: true,
    fuzzy: (word) => (word.length > 6 ? 2 : word.length > 3 && 1),
    combineWith: 'AND',
    boost: { id: 10, en: 10, zh: 10, nicknames: 10 },
  },
});
search.addAll(
  filters.map(({ id, title, meaning, group }) => {
    const family = filterGroups.find((other) => other.id === group)!.title;
    return {
      id,
      ...title,
      nicknames: (nicknames[id] ?? []).join(' '),
      meaning: `${meaning.en} ${meaning.zh}`,
      group: `${family.en} ${family.zh}`,
    };
  }),
);

const place = new Map(filters.map(({ id }, at) => [id, at]));

/**
 * The filters that a text can mean, the likeliest first: those that are called so, then those that
 * have its words, or what begins with them or differs from them by a typing error, in their names, then
 * in their meaning or group, in any language. All of them for an empty text, in the picker's order;
 * none for brackets or numbers.
 */
export function findKernels(text: string): readonly Filter[] {
  if (text.trim() === '') return filters;
  const name = spoken(text);
  if (!/\p{L}/u.test(name) || /[[{(]/.test(text)) return [];
  const called = filters.filter((of) => namesOf(of).map(spoken).includes(name));
  const found = search
    .search(name)
    // Few typing errors are in the first letter, and other words differ there.
    .filter(({ queryTerms, terms }) =>
      queryTerms.every((typed) => terms.some((word) => word[0] === typed[0])),
    )
    .sort((a, b) => b.score - a.score || place.get(a.id)! - place.get(b.id)!)
    .map(({ id }) => filter(id));
  return [...new Set([...called, ...found])];
}

/** The filter that has this id, or this title in one of the languages. */
export function namedFilter(text: string): Filter | undefined {
  const name = normal(text);
  return (
    filters.find(({ id }) => id === name) ??
    filters.find(({ title }) => Object.values(title).map(normal).includes(name))
  );
}

function namesOf({ id, title }: Filter): readonly string[] {
  return [id, title.en, title.zh, ...(nicknames[id] ?? [])];
}

/** Words and numbers; Chinese has no blanks between words, so each character is one. */
function wordsOf(text: string): string[] {
  return (
    normal(text).match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+\p{N}*|\p{N}[\p{L}\p{N}]*/gu) ?? []
  );
}

/** The words of a text that tell kernels apart. */
function spoken(text: string): string {
  return wordsOf(text)
    .filter((word) => !fillers.has(word))
    .join(' ');
}

/** As people type it: a size is 5x5. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('×', 'x').trim();
}
