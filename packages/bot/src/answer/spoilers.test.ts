import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../standin/people/Answer.js';
import type { Person } from '../../standin/people/Person.js';
import { png, startTestBot, type TestBot } from '../testing/startTestBot.js';
import { layoutMedia } from './layoutMedia.js';

let bot: TestBot;
let ann: Person;

beforeEach(async () => {
  bot = await startTestBot();
  ann = bot.discord.user('ann', { keeper: true });
});

/** An image that nobody shall see unasked, by either of Discord's marks. */
const marks = [
  ['the flag', { name: 'end.png', bytes: png, spoiler: true }],
  ['the name', { name: 'SPOILER_end.png', bytes: png }],
] as const;
type Hidden = (typeof marks)[number][1];

async function posted(hidden: Hidden, text = '') {
  return ann.posts({ text, files: [hidden] });
}

/** Every way in which an image is answered. */
const ways: Readonly<Record<string, (hidden: Hidden) => Promise<Answer>>> = {
  '/convolve': (image) => ann.runs('convolve', { image }),
  '/convolve with a typed kernel': (image) => ann.runs('convolve', { image, matrix: '1 0 -1' }),
  '/convolve for one': (image) => ann.runs('convolve', { image, public: false }),
  'a mention': async (hidden) => {
    const { inquiry } = await posted(hidden, `<@${bot.discord.world.bot.id}>`);
    return inquiry.final();
  },
  'a mention in reply': async (hidden) => {
    const { message, inquiry: silent } = await posted(hidden);
    silent.quiet = true;
    const text = `<@${bot.discord.world.bot.id}>`;
    return (await ann.posts({ text, replyTo: message })).inquiry.final();
  },
  'a posted image': async (hidden) => {
    await ann.runs('edges on');
    return (await posted(hidden)).inquiry.final();
  },
  'a direct message': async (hidden) => {
    ann.goesTo(ann.direct);
    return (await posted(hidden)).inquiry.final();
  },
  'Edge map': async (hidden) => {
    const { message, inquiry } = await posted(hidden);
    inquiry.quiet = true;
    return ann.appliesTo(message, 'Edge map');
  },
  'Edge map where the bot is no member': async (hidden) => {
    const { message, inquiry } = await posted(hidden);
    inquiry.quiet = true;
    Object.assign(bot.discord.guild, { hasBot: false });
    return ann.appliesTo(message, 'Edge map');
  },
};

/** Every press after it, by the person who asked and by another, on one another's answers. */
const presses: Readonly<Record<string, (who: Person, on: Answer) => Promise<Answer>>> = {
  'another kernel': async (who, on) => {
    const own = await who.presses(on, 'Kernel');
    const [groups, kernels] = ['Choose a group of kernels', 'Choose another kernel'];
    const hasGroups = JSON.stringify(own.components).includes(groups);
    const menu = hasGroups ? await who.chooses(own, groups, 'group=Edge detectors') : own;
    return who.chooses(menu, kernels, 'kernel=scharr');
  },
  'another border': async (who, on) => {
    const own = await who.presses(on, 'Border');
    return who.chooses(own, 'Choose another kernel', 'border=wrap');
  },
  colours: async (who, on) => {
    const own = await who.presses(on, 'Display');
    return who.chooses(own, 'Choose another kernel', 'colormap=magma');
  },
  'an edited kernel': async (who, on) =>
    who.submits(await who.opens(on, 'Edit kernel…'), { matrix: '1 0\n0 -1' }),
  'another display': async (who, on) => {
    const own = await who.presses(on, 'Display');
    return who.chooses(own, 'Choose another kernel', 'display=absolute');
  },
};

function expectHidden({ files, components }: Answer): void {
  expect(files.map(({ spoiler }) => spoiler)).toEqual([true, true]);
  expect(layoutMedia(components).map(({ covered }) => covered)).toEqual([true, true]);
}

describe.each(marks)('a spoiler that is marked by %s', (_, hidden) => {
  test.each(Object.keys(ways))(
    'stays hidden in an answer to %s and after every press',
    async (way) => {
      const answer = await ways[way]!(hidden);
      expectHidden(answer);
      let current = answer;
      for (const press of Object.values(presses)) {
        current = await press(ann, current);
        expectHidden(current);
      }
      if (answer.ephemeral || way === 'a direct message') return;
      const bob = bot.discord.user('bob');
      for (const press of Object.values(presses)) {
        const copy = await press(bob, current);
        expect(copy.ephemeral).toBe(true);
        expectHidden(copy);
        expectHidden(await presses.colours!(bob, copy));
      }
    },
  );
});

test('of several images those are hidden that were, and stay so', async () => {
  const [[, flagged], [, named]] = marks;
  const { message, inquiry } = await ann.posts({ files: [flagged, png, named] });
  inquiry.quiet = true;
  const answer = await ann.appliesTo(message, 'Edge map');
  const after = await presses['another kernel']!(ann, answer);
  for (const { files } of [answer, after]) {
    expect(files.map(({ spoiler }) => spoiler)).toEqual([true, false, true]);
  }
});

test('an embed whose link is covered stays hidden', async () => {
  const { message: host, inquiry: first } = await ann.posts({ files: [png] });
  const { url } = host.attachments[0]!;
  const link = 'https://example.com/cat';
  const embeds = [{ url: link, title: 'Cat', image: { url, proxy_url: url } }];
  const { message, inquiry } = await ann.posts({ text: `look ||${link}||`, embeds });
  first.quiet = inquiry.quiet = true;
  const answer = await ann.appliesTo(message, 'Edge map');
  expectHidden(answer);
  expectHidden(await presses['another kernel']!(ann, answer));
});
