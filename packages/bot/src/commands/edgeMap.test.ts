import { StickerFormatType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { png, startTestBot } from '../testing/startTestBot.js';

describe('Edge map', () => {
  test('answers all images of a message together, and finds them again', async () => {
    const { discord, jobs } = await startTestBot();
    const ann = discord.user('ann');
    const { message } = await ann.posts({
      files: [
        { name: 'a.png', bytes: png },
        { name: 'SPOILER_b.png', bytes: png },
      ],
      stickers: [{ id: '1', name: 'cat', format_type: StickerFormatType.PNG }],
    });
    const answer = await ann.appliesTo(message, 'Edge map');
    expect(answer.files.map(({ name }) => name)).toEqual([
      'sobel-1.png',
      'SPOILER_sobel-2.png',
      'sobel-3.png',
    ]);
    await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    expect(jobs).toHaveLength(6);
    discord.world.messages.delete(message.id);
    const gone = await ann.chooses(answer, 'Choose another kernel', 'kernel=scharr');
    expect(gone.text).toBe('The original image is no longer available. Please post it again.');
  });

  test('says so where there is no image', async () => {
    const { discord } = await startTestBot();
    const ann = discord.user('ann');
    const { message } = await ann.posts({ text: 'hello' });
    const answer = await ann.appliesTo(message, 'Edge map');
    expect(answer).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/^That message contains no image I can read\. Use PNG/),
    });
  });
});
