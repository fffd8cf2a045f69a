/** The names of the commands, their subcommands and options, as Discord shows them in each language. */
export const names = {
  convolve: { en: 'convolve', zh: '卷积' },
  edgeMap: { en: 'Edge map', zh: '边缘图' },
  edges: { en: 'edges', zh: '边缘' },
  on: { en: 'on', zh: '开启' },
  off: { en: 'off', zh: '关闭' },
  find: { en: 'find', zh: '找卷积核' },
  before: { en: 'before', zh: '原图' },
  after: { en: 'after', zh: '结果' },
  help: { en: 'help', zh: '帮助' },
  privacy: { en: 'privacy', zh: '隐私' },
  image: { en: 'image', zh: '图片' },
  url: { en: 'url', zh: '网址' },
  kernel: { en: 'kernel', zh: '卷积核' },
  matrix: { en: 'matrix', zh: '矩阵' },
  border: { en: 'border', zh: '边界' },
  colormap: { en: 'colormap', zh: '配色' },
  public: { en: 'public', zh: '公开' },
} as const;

/** A name as the definition of a command has it. */
export function named(of: keyof typeof names) {
  const { en, zh } = names[of];
  return { name: en, name_localizations: { 'zh-CN': zh } };
}

/** A name with a description, as the definition of a slash command or an option has them. */
export function described(of: keyof typeof names, en: string, zh: string) {
  return { ...named(of), description: en, description_localizations: { 'zh-CN': zh } };
}

/** A matrix as a user may enter it. */
export const exampleMatrix = '`[[1, 0, -1], [1, 0, -1], [1, 0, -1]]`';
