import { type APIMessage, GatewayDispatchEvents } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { done, fails, png, startTestBot } from '../testing/startTestBot.js';

describe('posted images', () => {
  test('are answered in a channel that is on, and in no other', async () => {
    const { discord, jobs } = await startTestBot();
    const keeper = discord.user('kim', { keeper: true });
    const said = await keeper.runs('edges on');
    expect(said).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/^On\. I’ll reply to every image/),
    });
    const ann = discord.user('ann');
    const { message, inquiry } = await ann.posts({ files: [png] });
    const answer = await inquiry.final();
    expect(answer.mentions).toEqual([]);
    expect(answer.message.message_reference?.message_id).toBe(message.id);
    await keeper.runs('edges off');
    await ann.posts({ files: [png] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(jobs).toHaveLength(1);
  });

  test('are answered where the bot is mentioned with them or in reply to them', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const mention = `<@${discord.world.bot.id}>`;
    await (await ann.posts({ text: mention, files: [png] })).inquiry.final();
    const { message } = await ann.posts({ files: [png] });
    await (await discord.user('bob').posts({ text: mention, replyTo: message })).inquiry.final();
    expect(jobs).toHaveLength(2);
    const hint = await (await ann.posts({ text: `${mention} hello` })).inquiry.final();
    expect(hint.text).toMatch(/^Mention me with an image/);
  });

  test('are answered by the kernel that the mention names or types', async () => {
    const { discord, jobs } = await startTestBot();
    const [ann, bob] = [discord.user('ann'), discord.user('bob')];
    const mention = `<@${discord.world.bot.id}>`;
    const posted = await ann.posts({ files: [png] });
    for (const text of ['sharpen', '[[0,-1,0],[-1,5,-1],[0,-1,0]]', '```\n1 0\n0 -1\n```']) {
      const own = await ann.posts({ text: `${mention} ${text}`, files: [png] });
      await own.inquiry.final();
      const reply = await bob.posts({ text: `${text} ${mention}`, replyTo: posted.message });
      await reply.inquiry.final();
    }
    const typed = [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ];
    const diagonal = [
      [1, 0],
      [0, -1],
    ];
    const kernels = ['sharpen', typed, diagonal].flatMap((kernel) => [kernel, kernel]);
    expect(jobs.map(({ recipe }) => recipe.kernel)).toEqual(kernels);
    const bad = await ann.posts({ text: `${mention} [[1, 2], [3]]`, files: [png] });
    expect((await bad.inquiry.final()).text).toMatch(/^The kernel can’t be read at line 1/);
  });

  test('are answered in direct messages', async () => {
    const { discord } = await startTestBot();
    const ann = discord.user('ann');
    const { inquiry } = await ann.goesTo(ann.direct).posts({ files: [png] });
    const answer = await inquiry.final();
    const changed = await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    expect(changed.message.id).toBe(answer.message.id);
  });

  test('that fail are answered shortly, mentioning nobody', async () => {
    const { discord } = await startTestBot(fails);
    const ann = discord.user('ann');
    const { inquiry } = await ann.goesTo(ann.direct).posts({ files: [png] });
    const answer = await inquiry.final();
    expect(answer).toMatchObject({ mentions: [], text: expect.stringMatching(/is damaged/) });
  });

  test('that cannot be read are passed over in silence unless the bot was asked', async () => {
    const broken = 'broken.png';
    const { discord, jobs } = await startTestBot((job, onStage) =>
      job.input.kind === 'attachment' && job.input.name === broken
        ? fails(job, onStage)
        : Promise.resolve(done),
    );
    await discord.user('kim', { keeper: true }).runs('edges on');
    const ann = discord.user('ann');
    const file = { name: broken, bytes: png };
    const silent = await ann.posts({ files: [file] });
    silent.inquiry.quiet = true;
    const partly = await (await ann.posts({ files: [file, png] })).inquiry.final();
    expect(partly.text).not.toContain(broken);
    const text = `<@${discord.world.bot.id}>`;
    const asked = await (await ann.posts({ text, files: [file] })).inquiry.final();
    expect(asked.text).toMatch(/is damaged/);
    expect(silent.inquiry.answers).toEqual([]);
    expect(jobs).toHaveLength(4);
  });

  test('are found behind a link, also where its embed arrives later', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const mention = `<@${discord.world.bot.id}>`;
    const url = 'https://example.com/cat.png';
    const embeds = [
      { url, thumbnail: { url, proxy_url: 'https://images-ext-1.discordapp.net/c.png' } },
    ];
    const early = await ann.posts({ text: `${mention} emboss ${url}` });
    discord.unfurls(early.message, embeds);
    await early.inquiry.final();
    const never = await ann.posts({ text: `${mention} sharpen ${url}` });
    await never.inquiry.final();
    await discord.user('kim', { keeper: true }).runs('edges on');
    const unasked = await ann.posts({ text: url });
    discord.unfurls(unasked.message, embeds);
    await unasked.inquiry.final();
    discord.unfurls(unasked.message, embeds);
    expect(jobs.map(({ input, recipe }) => [input.kind, recipe.kernel])).toEqual([
      ['attachment', 'emboss-nw'],
      ['url', 'sharpen'],
      ['attachment', 'sobel'],
    ]);
  });

  test('may be matrices', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const mention = `<@${discord.world.bot.id}>`;
    const text = '```\n1 2\n3 4\n```';
    await (await ann.posts({ text: `${mention} box 3x3 ${text}` })).inquiry.final();
    const { message } = await ann.posts({ text });
    await (await ann.posts({ text: `${mention} [[1, -1]]`, replyTo: message })).inquiry.final();
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(jobs).toMatchObject([
      { input: { kind: 'matrix', rows }, recipe: { kernel: 'box-3', border: null } },
      { input: { kind: 'matrix', rows }, recipe: { kernel: [[1, -1]] } },
    ]);
  });

  test('that are told twice are answered once', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const text = `<@${discord.world.bot.id}>`;
    const tell = (message: APIMessage) =>
      discord.gateway.dispatch(GatewayDispatchEvents.MessageCreate, {
        ...message,
        guild_id: discord.guild.data.id,
        channel_type: discord.channel.type,
      });
    for (const files of [[png], []]) {
      const { message, inquiry } = await ann.posts({ text, files });
      tell(message);
      await inquiry.final();
      tell(message);
      // What was told before this is answered before it.
      await (await ann.posts({ text })).inquiry.final();
      expect(inquiry.answers).toHaveLength(1);
    }
    expect(jobs).toHaveLength(1);
  });

  test('are answered once, though the answer to the reply is lost and it is sent again', async () => {
    const { discord } = await startTestBot();
    const text = `<@${discord.world.bot.id}>`;
    for (const files of [[png], []]) {
      discord.fails({ method: 'POST', path: /\/messages$/, status: 503, carriedOut: true });
      const { inquiry } = await discord.user('ann').posts({ text, files });
      await inquiry.final();
      await expect.poll(() => discord.faults.served.splice(0)).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(inquiry.answers).toHaveLength(1);
    }
  });
});
