import { type APIEmbed, AttachmentBuilder } from 'discord.js';
import type { Found, Result } from '../jobs/job.js';
import { languageOf, sentences } from '../locale/locale.js';
import { buildControls } from './buildControls.js';
import type { Answer } from './composeAnswer.js';
import { escapeName } from './escapeName.js';
import { codeBlock } from './matrixText.js';
import { MOST_PRINTED, type Request } from './Request.js';

const COLOR = 0x5865f2;

/** From this distance on the nearest entry of the catalogue is not named. */
const FARTHEST = 0.5;

/** The answer to which kernel makes one picture of another. It can only be deleted. */
export function composeFound(
  request: Request,
  { picture, text = '' }: Result,
  found: Found,
): Answer {
  const words = sentences(request.locale).found;
  const isPrinted = text.length <= MOST_PRINTED;
  const name = 'kernel.png';
  const files = [
    new AttachmentBuilder(Buffer.from(picture), {
      name,
      description: words.altText(found.rows, found.cols),
    }),
    ...(isPrinted ? [] : [new AttachmentBuilder(Buffer.from(`${text}\n`), { name: 'kernel.txt' })]),
  ];
  const embed: APIEmbed = {
    title: words.title,
    description: [
      ...describeFound(request, found),
      ...(isPrinted ? [codeBlock(text)] : []),
      sureness(request, found),
    ].join('\n'),
    color: COLOR,
    image: { url: `attachment://${name}` },
  };
  const components = buildControls(request, { kind: 'lost' }, false, false);
  return { content: '', embeds: [embed], files, components };
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
