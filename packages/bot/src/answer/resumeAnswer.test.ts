import { expect, test } from 'vitest';
import { png, startTestBot } from '../testing/startTestBot.js';
import type { OpenAnswer, OpenAnswers } from './OpenAnswers.js';

/** Answers that are kept in this process, with a way to hand one to the bot as if another had lost it. */
function keptAnswers() {
  const kept: OpenAnswer[] = [];
  const forgotten: string[] = [];
  let resume: (answer: OpenAnswer) => void = () => {};
  const answers: OpenAnswers = {
    keep: async (answer) => void kept.push(answer),
    isOwn: async () => true,
    forget: async (id) => void forgotten.push(id),
    adopt: (_, take) => {
      resume = take;
      return () => {};
    },
    close: async () => {},
  };
  return { answers, kept, forgotten, resume: (answer: OpenAnswer) => resume(answer) };
}

async function mentionWithImage() {
  const keeping = keptAnswers();
  const bot = await startTestBot(undefined, {}, undefined, keeping.answers);
  const { world } = bot.discord;
  const text = `<@${world.bot.id}> canny`;
  const posted = await bot.discord.user('ann').posts({ text, files: [png] });
  const answer = await posted.inquiry.final();
  await expect.poll(() => keeping.forgotten).toContain(posted.message.id);
  return { ...keeping, ...bot, ...posted, answer };
}

test('a reply is kept with its request until it is posted', async () => {
  const { kept, message, jobs } = await mentionWithImage();
  expect(kept).toMatchObject([
    {
      id: message.id,
      place: 'reply',
      channelId: message.channel_id,
      request: { recipe: { kernel: 'canny' }, jobIds: [jobs[0]!.id] },
    },
  ]);
});

test('a reply that was lost is given by another process, with the same job', async () => {
  const { kept, resume, discord, jobs, answer, inquiry } = await mentionWithImage();
  // As if the first process had died before it posted.
  discord.world.nonces.clear();
  discord.world.messages.delete(answer.message.id);
  resume(kept[0]!);
  await expect.poll(() => inquiry.answers).toHaveLength(2);
  expect(inquiry.answers[1]!.message.message_reference?.message_id).toBe(kept[0]!.id);
  expect(jobs[1]).toEqual({ ...jobs[0], isAdmitted: true });
});

test('a reply that was posted already is not posted again', async () => {
  const { kept, resume, forgotten, jobs, inquiry } = await mentionWithImage();
  resume(kept[0]!);
  await expect.poll(() => forgotten).toHaveLength(2);
  expect(jobs).toHaveLength(2);
  expect(inquiry.answers).toHaveLength(1);
});

test('a reply whose message was deleted is given up', async () => {
  const { kept, resume, forgotten, discord, jobs, log } = await mentionWithImage();
  discord.world.messages.delete(kept[0]!.id);
  resume(kept[0]!);
  await expect.poll(() => forgotten).toHaveLength(2);
  expect(jobs).toHaveLength(1);
  expect(log.at(-1)).toContain('an answer could not be taken over');
});
