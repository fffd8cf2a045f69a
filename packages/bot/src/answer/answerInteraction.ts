import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Bot } from '../Bot.js';
import { localeOf } from '../locale/locale.js';
import { timeUpload } from '../observe/timeUpload.js';
import { carryOut } from './carryOut.js';
import { type Answer, composeAnswer } from './composeAnswer.js';
import { failureText } from './failureText.js';
import type { Press } from './Presses.js';
import { ProgressReport } from './ProgressReport.js';
import { Refused } from './Refused.js';
import type { Request } from './Request.js';
import { whyNotPosted } from './whyNotPosted.js';

/** An interaction that can be answered with a picture. */
export type AnswerableInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Where the answer goes. */
export type Place =
  /** A message of its own, for all or for the person only. */
  | 'public'
  | 'private'
  /** The message that the button is under. */
  | 'same-message';

/** Makes the request, once the interaction is acknowledged. */
type Prepare = () => Request | Promise<Request>;

type Workers = Pick<Bot, 'work' | 'log' | 'metrics' | 'presses'>;

/**
 * Acknowledges an interaction, makes its request and carries it out while it shows the progress, and
 * ends in exactly one final answer: the pictures, or to the person alone the reason why there are none.
 */
export async function answerInteraction(
  bot: Workers,
  interaction: AnswerableInteraction,
  prepare: Prepare,
  place: Place,
): Promise<void> {
  if (place === 'same-message') await replaceMessage(bot, interaction, prepare);
  else await replyWith(bot, interaction, prepare, place === 'private');
}

async function replyWith(
  bot: Workers,
  interaction: AnswerableInteraction,
  prepare: Prepare,
  isPrivate: boolean,
): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const answer = await compute(bot, interaction, prepare, (content) =>
    interaction.editReply({ content }),
  );
  const content = typeof answer === 'string' ? answer : await post(bot, interaction, answer);
  if (content === undefined) return;
  if (isPrivate) {
    await interaction.editReply({ content, embeds: [], components: [], files: [] });
    return;
  }
  // A public answer that is under way cannot become one for the person only: it has to go first.
  await attempt(bot, () => interaction.deleteReply());
  await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
}

async function replaceMessage(
  bot: Workers,
  interaction: AnswerableInteraction,
  prepare: Prepare,
): Promise<void> {
  if (!('deferUpdate' in interaction) || !interaction.message) {
    throw new TypeError('only a component has a message');
  }
  const press = bot.presses.begin(interaction.message.id, interaction.id, 'result');
  try {
    await interaction.deferUpdate();
    let aside: string | undefined;
    const tell = async (content: string) => {
      if (aside !== undefined) await interaction.editReply({ message: aside, content });
      else {
        const sent = await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
        aside = sent.id;
      }
    };
    const answer = await compute(bot, interaction, prepare, tell);
    const why =
      typeof answer === 'string' ? answer : await replaceBy(bot, interaction, press, answer);
    if (why !== undefined) await tell(why);
    else if (aside !== undefined) {
      const done = aside;
      await attempt(bot, () => interaction.deleteReply(done));
    }
  } finally {
    press.end();
  }
}

/** Shows an answer in the press's turn; what comes back says why Discord did not take it. */
async function replaceBy(
  bot: Workers,
  interaction: AnswerableInteraction,
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

/** The answer, or in words why there is none. */
async function compute(
  bot: Workers,
  interaction: AnswerableInteraction,
  prepare: Prepare,
  show: (text: string) => Promise<unknown>,
): Promise<Answer | string> {
  const report = new ProgressReport(localeOf(interaction.locale), show);
  try {
    const request = await prepare();
    const outcome = await carryOut(bot, request, (progress) => report.update(progress));
    if (outcome.done.length === 0) return failureText(outcome.failed, request.locale);
    return composeAnswer(request, outcome);
  } catch (error) {
    if (!(error instanceof Refused)) bot.log.error({ err: error }, 'interaction failed');
    return refusal(interaction, error instanceof Refused ? error : new Refused('went-wrong'));
  } finally {
    await report.stop();
  }
}

/** Posts an answer, or returns in words why Discord did not take it. */
async function post(
  bot: Workers,
  interaction: AnswerableInteraction,
  answer: Answer,
): Promise<string | undefined> {
  const error = await attempt(bot, () =>
    timeUpload(bot.metrics, () => interaction.editReply(answer)),
  );
  return error === undefined ? undefined : refusal(interaction, new Refused(whyNotPosted(error)));
}

/** Why Discord refused something, if it did; that is logged, and the bot goes on. */
async function attempt({ log }: Workers, act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (err) {
    log.warn({ err }, 'discord refused an answer');
    return err;
  }
}

function refusal({ locale }: AnswerableInteraction, refused: Refused): string {
  return refused.in(localeOf(locale));
}
