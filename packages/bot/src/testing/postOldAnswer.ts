import { MessageFlags } from 'discord.js';
import { postMessage } from '../../standin/messages/postMessage.js';
import { type Answer, readAnswer } from '../../standin/people/Answer.js';
import type { Person } from '../../standin/people/Person.js';
import type { Standin } from '../../standin/Standin.js';
import { controlRows } from '../controls/controlRows.js';
import { png } from './startTestBot.js';

/** Posts an answer in the form of the bot's first versions: an embed with rows below it, not a layout. */
export async function postOldAnswer(
  { world, channel }: Standin,
  { user }: Person,
  isPrivate = false,
): Promise<Answer> {
  const link = `${world.origin}/attachments/1/2/cat.png`;
  const rows = controlRows(
    {
      owner: user.id,
      source: { kind: 'attachment' },
      kernel: { kind: 'typed' },
      border: 'reflect',
      display: null,
      colormap: null,
    },
    { kind: 'groups' },
    'en-US',
    link,
    false,
  );
  const embed = {
    title: 'Typed kernel',
    description: '```\n[[ 1  0 -1]]\n```\n2 × 2 · 4 ms',
    image: { url: 'attachment://kernel.png' },
    thumbnail: { url: 'attachment://source.png' },
  };
  const body = {
    embeds: [embed],
    components: rows,
    flags: isPrivate ? MessageFlags.Ephemeral : (0 as MessageFlags),
  };
  const files = ['kernel.png', 'source.png'].map((name, at) => [at, { name, bytes: png }] as const);
  const message = await postMessage(world, channel.id, world.bot, body, new Map(files));
  return readAnswer(world, message);
}
