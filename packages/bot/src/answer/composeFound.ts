import { AttachmentBuilder, ComponentType, MessageFlags } from 'discord.js';
import type { Found, Result } from '../jobs/job.js';
import { languageOf, sentences } from '../locale/locale.js';
import { isPrinted } from './answerTexts.js';
import { buildControls } from './buildControls.js';
import type { Answer } from './composeAnswer.js';
import { escapeName } from './escapeName.js';
import { COLOR, separator, text } from './layout.js';
import { codeBlock } from './matrixText.js';
import type { Request } from './Request.js';

/** From this distance on the nearest entry of the catalogue is not named. */
const FARTHEST = 0.5;

const PICTURE = 'kernel.png';
const FILE = 'kernel.txt';

/** The answer to which kernel makes one picture of another. It can only be deleted. */
export function composeFound(
  request: Request,
  { picture, text: printed = '' }: Result,
  found: Found,
): Answer {
  const words = sentences(request.locale).found;
  const description = words.altText(found.rows, found.cols);
  const isShort = isPrinted(printed);
  const head = [`### ${words.title}`, ...describeFound(request, found)];
  const components = [
    text([...head, ...(isShort ? [codeBlock(printed)] : [])].join('\n')),
    {
      type: ComponentType.MediaGallery as const,
      items: [{ media: { url: `attachment://${PICTURE}` }, description }],
    },
    ...(isShort
      ? []
      : [{ type: ComponentType.File as const, file: { url: `attachment://${FILE}` } }]),
    text(sureness(request, found)),
    separator,
    ...buildControls(request, { kind: 'lost' }, false, false),
  ];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: COLOR, components }],
    files: [
      new AttachmentBuilder(Buffer.from(picture), { name: PICTURE, description }),
      ...(isShort ? [] : [new AttachmentBuilder(Buffer.from(`${printed}\n`), { name: FILE })]),
    ],
  };
}

/** Which pictures, whether a kernel does it, and which one. */
function describeFound({ input, locale }: Request, found: Found): string[] {
  const { rows, cols, nearest, explained } = found;
  const words = sentences(locale).found;
  const named = nearest && nearest.distance < FARTHEST ? nearest : undefined;
  const percent = Math.round(100 * (named?.distance ?? 0));
  return [
    ...(input.kind === 'pair'
      ? [words.question(escapeName(input.before.name, 60), escapeName(input.after.name, 60))]
      : []),
    ...(explained ? [] : [words.notExplained]),
    words.kernel(rows, cols, named?.title[languageOf(locale)] ?? null, percent),
  ];
}

/** How sure that is, in numbers. */
function sureness({ locale }: Request, { residual, pixels, offset, condition }: Found): string {
  const words = sentences(locale).found;
  return [
    words.residual(residual.toFixed(2), pixels),
    ...(offset === 0 ? [] : [words.offset(short(offset))]),
    words.condition(condition === null ? null : Number(condition.toPrecision(2))),
  ].join(' · ');
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
