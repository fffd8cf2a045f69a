import {
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  MessageFlags,
} from 'discord.js';
import type { Bot } from '../Bot.js';
import { localeOf } from '../locale/locale.js';
import { carryOut } from './carryOut.js';
import { composeAnswer } from './composeAnswer.js';
import { failureText } from './failureText.js';
import { keepAnswer } from './OpenAnswers.js';
import type { Press } from './Presses.js';
import { Refused } from './Refused.js';
import type { Request } from './Request.js';
import { reportProgress } from './reportProgress.js';
import type { Answer } from './showFile.js';
import { refusalOf, whyNotPosted } from './whyNotPosted.js';

/** What is needed of an interaction to answer it with an image; discord.js' own have it. */
export interface Answerable {
  readonly id: string;
  /** Anyone who has it can answer: it is kept secret. */
  readonly token: string;
  readonly applicationId: string;
  /** When the interaction was made, in milliseconds since 1970: its token lives 15 minutes. */
  readonly createdTimestamp: number;
  readonly locale: string;
  /** The answer that a component is under. */
  readonly message?: { readonly id: string } | null;
  /** The message to the person alone that shows the progress already. */
  readonly aside?: string | undefined;
  deferReply(options: { flags?: MessageFlags.Ephemeral }): Promise<unknown>;
  deferUpdate?(): Promise<unknown>;
  editReply(options: InteractionEditReplyOptions): Promise<unknown>;
  followUp(options: InteractionReplyOptions): Promise<{ readonly id: string }>;
  deleteReply(message?: string): Promise<unknown>;
}

/** Where the answer goes. */
export type Place =
  /** A message of its own, for all or for the person only. */
  | 'public'
  | 'private'
  /** The message that the button is under. */
  | 'same-message';

/** Makes the request, once the interaction is acknowledged. */
type Prepare = () => Request | Promise<Request>;

type Answering = Pick<Bot, 'work' | 'log' | 'metrics' | 'presses' | 'answers'>;

/**
 * Acknowledges an interaction, makes its request and carries it out while it shows the progress, and
 * ends in exactly one final answer: the images, or to the person alone the reason why there are none.
 */
export async function answerInteraction(
  bot: Answering,
  interaction: Answerable,
  prepare: Prepare,
  place: Place,
): Promise<void> {
  try {
    if (place === 'same-message') await replaceMessage(bot, interaction, prepare);
    else await replyWith(bot, interaction, prepare, place);
  } finally {
    await bot.answers?.forget(interaction.id);
  }
}

async function replyWith(
  bot: Answering,
  interaction: Answerable,
  prepare: Prepare,
  place: 'public' | 'private',
): Promise<void> {
  const isPrivate = place === 'private';
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const prepareAndKeep = async () => keep(bot, interaction, await prepare(), place);
  const answer = await compute(bot, interaction, prepareAndKeep, (content) =>
    interaction.editReply({ content }),
  );
  if (answer === undefined) return;
  const content = typeof answer === 'string' ? answer : await post(bot, interaction, answer);
  if (content === undefined) return;
  if (isPrivate) {
    await interaction.editReply({ content, embeds: [], components: [], files: [] });
    return;
  }
  // A public answer that is under way cannot become one for the person only: it has to go first.
  await refusalOf(bot, () => interaction.deleteReply());
  await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
}

async function replaceMessage(
  bot: Answering,
  interaction: Answerable,
  prepare: Prepare,
): Promise<void> {
  if (interaction.deferUpdate === undefined || !interaction.message) {
    throw new TypeError('only a component has a message');
  }
  const press = bot.presses.begin(interaction.message.id, interaction.id, 'result');
  try {
    await interaction.deferUpdate();
    let aside = interaction.aside;
    let request: Request | undefined;
    const prepareAndKeep = async () => {
      request = await keep(bot, interaction, await prepare(), 'same-message', aside);
      return request;
    };
    const tell = async (content: string) => {
      if (aside !== undefined) await interaction.editReply({ message: aside, content });
      else {
        const sent = await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
        aside = sent.id;
        if (request) await keep(bot, interaction, request, 'same-message', aside);
      }
    };
    const answer = await compute(bot, interaction, prepareAndKeep, tell);
    if (answer === undefined) return;
    const why =
      typeof answer === 'string' ? answer : await replaceBy(bot, interaction, press, answer);
    if (why !== undefined) await tell(why);
    else if (aside !== undefined) {
      const done = aside;
      await refusalOf(bot, () => interaction.deleteReply(done));
    }
  } finally {
    press.end();
  }
}

/** Shows an answer in the press's turn; what comes back says why Discord did not take it. */
async function replaceBy(
  bot: Answering,
  interaction: Answerable,
  press: Press,
  answer: Answer,
): Promise<string | undefined> {
  let why: string | undefined;
  await press.show(async () => {
    why = await post(bot, interaction, answer);
    return why === undefined;
  });
  return why;
}

/** Keeps a request, so that another process can answer it if this one dies. */
function keep(
  { answers }: Answering,
  { id, token, applicationId, createdTimestamp, message }: Answerable,
  request: Request,
  place: Place,
  aside?: string,
): Promise<Request> {
  const asked = { id, token, applicationId, createdTimestamp, place, request };
  return keepAnswer(answers, { ...asked, message: message?.id, aside });
}

/** The answer, or in words why there is none; nothing if another process has taken it over. */
async function compute(
  bot: Answering,
  interaction: Answerable,
  prepare: Prepare,
  show: (text: string) => Promise<unknown>,
): Promise<Answer | string | undefined> {
  const report = reportProgress(localeOf(interaction.locale), show);
  try {
    const request = await prepare();
    const outcome = await carryOut(bot, request, (progress) => report.update(progress));
    if (bot.answers && !(await bot.answers.isOwn(interaction.id))) return undefined;
    if (outcome.done.length === 0) return failureText(outcome.failed, request.locale);
    return composeAnswer(request, outcome);
  } catch (error) {
    if (!(error instanceof Refused)) bot.log.error({ err: error }, 'interaction failed');
    return refusal(interaction, error instanceof Refused ? error : new Refused('went-wrong'));
  } finally {
    await report.stop();
  }
}

/** A message cannot have both a layout and these; one that had them gets the layout in their place. */
const nothingElse = { content: null, embeds: [] };

/** Posts an answer, or returns in words why Discord did not take it. */
async function post(
  bot: Answering,
  interaction: Answerable,
  answer: Answer,
): Promise<string | undefined> {
  const error = await refusalOf(bot, () =>
    bot.metrics.timeUpload(() => interaction.editReply({ ...answer, ...nothingElse })),
  );
  return error === undefined ? undefined : refusal(interaction, new Refused(whyNotPosted(error)));
}

function refusal({ locale }: Answerable, refused: Refused): string {
  return refused.in(localeOf(locale));
}
