/**
 * Checks the words of the docs, the settings, the bot's texts and the core's sources: node .ci/words.js
 *
 * CONTRIBUTING.md says how we write, and docs/terms.md lists the terms.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Patterns for English text, what to write instead, and a text that the pattern must find. */
const english = [
  [/\bunless told\b(?! otherwise)/i, 'default: …', 'white unless told'],
  [
    /\b(?:lay|lays|laying|laid)\b(?! (?:it )?out\b)/i,
    'apply, composite',
    'lay a kernel on an image',
  ],
  [/\bcan(?:not)? be had\b|\bto be had\b|\bfor want of\b/i, 'is unavailable', 'it is to be had'],
  [
    /\b(?:goes|go|going) on (?:past|at|beyond)\b/i,
    'border padding',
    'how an image goes on past its edge',
  ],
  [
    /\bwholly\b|\bfits? whole\b|\bfits nowhere\b/i,
    'fully inside, larger than',
    'where it fits wholly',
  ],
  [/\bwhoever\b|\bwhatever you\b/i, 'users, operators, any', 'whoever runs the bot'],
  [
    /\b(?:by themselves|by itself|each for itself)\b/i,
    'automatically, separately',
    'each for itself',
  ],
  [
    /\b(?:told|tell) from\b|\btells more\b|\b(?:is|are) said\b/i,
    'detected, reported',
    'told from the bytes',
  ],
  [/\bless (?:its|the|a) (?!than)[a-z]/i, 'minus', 'the image less its mean'],
  [/\bmay not (?:be|copy|read|post)\b/i, 'cannot', 'it may not be read'],
  [/\bgot also\b|\bthere is no file\b/i, 'also got, file not found', 'there is no file a.png'],
  [
    /\bwhere (?:it|the host) has (?:it|not)\b|\bwhere not\b/i,
    'if available, otherwise',
    'where it has not',
  ],
  [
    /\b(?:has|have) not been (?:tried|seen|built|run)\b|\bmeasured (?:again|by hand)\b/i,
    'the limit as a fact',
    'it has not been built',
  ],
  [
    /(?<!there )\b(?:is|are) no (?!longer|more|less|other|such|need|problem|rule)[a-z]/i,
    'is not a …',
    'what is no image',
  ],
  [/\bmust be left out\b/i, 'has no effect with …: remove it', 'norm must be left out'],
  [
    /\bleast (?:value|times)\b|\bthe most (?:pixels|digits)\b/i,
    'minimum, maximum',
    'the most pixels',
  ],
  [/\btyped (?:kernel|ones|numbers|weights)\b/i, 'custom kernel, matrix', 'a typed kernel'],
  [/\banew\b/i, 'again', 'is read anew'],
];

/** One word for one thing: docs and settings say image. The names of two books say otherwise. */
const prose = [...english, [/\bpictures?\b(?! Processing)/i, 'image', 'a picture of the Alps']];

/** As `english`, for texts in Chinese. */
const chinese = [
  [/膨胀/, '扩张率（空洞）', '膨胀'],
  [/[\u4e00-\u9fff][,;:!?()]/, '全角标点', '步幅, 填充'],
  [/回答/, '回复', '回答'],
  [/之处|以此开始|新的实验室|如何延续/, '位置，默认采用，新打开的卷积实验室，填充方式', '如何延续'],
  [/输入的卷积核/, '自定义卷积核', '输入的卷积核'],
  [/[东南西北](?:方|侧)/, '上、下、左、右', '来自东方'],
  [/上升|下降/, '左下—右上，左上—右下', '下降线'],
  [/曲率/, '二阶导数之和', '曲率'],
  [/热图|色图|环绕|方框|非锐化/, '热力图，配色，循环，均值，反锐化', '色图'],
  [/(?<!数)数字/, '数值，矩阵', '输入更多数字'],
];

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const under = (folder, ending) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending));

/** Markdown without its code, each paragraph in one line. */
const paragraphs = (text) =>
  text
    .replace(/^ *```.*?^ *```$/gms, '')
    .replace(/`[^`]*`/g, '`')
    .replace(/\n(?=[^\n|#*\d-])/g, ' ')
    .split('\n');

/** A source, each paragraph of its comments in one line. */
const comments = (text) => text.replace(/\n\s*(?:\*|\/\/) (?=\w)/g, ' ').split('\n');

/** The bot's sentences, without the keys that they have. */
const said = (path) => comments(read(path).replace(/'[a-z-]+': /g, ''));

const texts = (path) => Object.values(JSON.parse(read(path)));
const extension = 'packages/vscode-ext/';
const locale = 'packages/bot/src/locale/';
const made = /benchmarks/; // By bench/page.js, with the figures of a run.
const pages = [
  'README.md',
  'SECURITY.md',
  'packages/core/README.md',
  'packages/bot/README.md',
  'CONTRIBUTING.md',
  `${extension}README.md`,
  ...under('docs/', '.md').filter((path) => !made.test(path)),
];
const sources = ['packages/core/src/', 'packages/core/assembly/']
  .flatMap((folder) => under(folder, '.ts'))
  .filter((path) => !/\.test\.ts$|\/generated\//.test(path));

const checked = [
  ...pages.map((path) => [path, paragraphs(read(path)), prose]),
  [`${extension}package.nls.json`, texts(`${extension}package.nls.json`), prose],
  [`${extension}package.nls.zh-cn.json`, texts(`${extension}package.nls.zh-cn.json`), chinese],
  ...sources.map((path) => [path, comments(read(path)), english]),
  [`${locale}english.ts`, said(`${locale}english.ts`), prose],
  [`${locale}simplifiedChinese.ts`, said(`${locale}simplifiedChinese.ts`), chinese],
];

const problems = [
  ...[...prose, ...chinese].flatMap(([pattern, , example]) =>
    pattern.test(example) ? [] : [`${pattern} does not find its example "${example}"`],
  ),
  ...checked.flatMap(([path, lines, rules]) =>
    lines.flatMap((line) =>
      rules.flatMap(([pattern, better]) => {
        const found = pattern.exec(line);
        if (!found) return [];
        const around = line.slice(Math.max(0, found.index - 40), found.index + 60).trim();
        return [`${path}: "${found[0]}", better: ${better}\n    … ${around} …`];
      }),
    ),
  ),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${checked.length} files have no unwanted words`);
