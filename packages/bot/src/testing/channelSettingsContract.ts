import { expect, test } from 'vitest';
import type { ChannelSettings } from '../settings/ChannelSettings.js';

/** What any store of the settings does. @param open Opens it; each test uses other servers. */
export function channelSettingsContract(open: () => Promise<ChannelSettings>): void {
  test('a channel is off until it is turned on, and again after it is turned off', async () => {
    const settings = await open();
    expect(await settings.kernelIn('1')).toBeUndefined();
    expect(await settings.turnOn('1', 'guild', 'ann')).toBe(true);
    expect(await settings.turnOn('1', 'guild', 'bob')).toBe(false);
    expect(await settings.kernelIn('1')).toBeNull();
    expect(await settings.turnOff('1')).toBe(true);
    expect(await settings.turnOff('1')).toBe(false);
    expect(await settings.kernelIn('1')).toBeUndefined();
    await settings.close();
  });

  test('lists the channels of a server and forgets them with it', async () => {
    const settings = await open();
    await settings.turnOn('2', 'a', 'ann');
    await settings.turnOn('3', 'b', 'ann');
    expect(await settings.channelsOf('a')).toEqual([
      { channelId: '2', guildId: 'a', by: 'ann', since: expect.any(Number), kernel: null },
    ]);
    await settings.forgetGuild('a');
    expect(await settings.channelsOf('a')).toEqual([]);
    expect(await settings.kernelIn('2')).toBeUndefined();
    expect(await settings.kernelIn('3')).toBeNull();
    await settings.close();
  });

  test('keeps a kernel for a channel until it is given another', async () => {
    const settings = await open();
    const typed = [
      [0.1, -1],
      [1e-7, 2],
    ];
    for (const kernel of ['canny', typed, 'emboss-n']) {
      expect(await settings.turnOn('4', 'k', 'ann', kernel)).toBe(true);
      expect(await settings.turnOn('4', 'k', 'ann', kernel)).toBe(false);
      expect(await settings.turnOn('4', 'k', 'ann')).toBe(false);
      expect(await settings.kernelIn('4')).toEqual(kernel);
      expect(await settings.channelsOf('k')).toMatchObject([{ channelId: '4', kernel }]);
    }
    await settings.close();
  });

  test('keeps what another connection has written', async () => {
    const one = await open();
    const two = await open();
    await Promise.all(
      Array.from({ length: 100 }, (_, k) => (k % 2 ? one : two).turnOn(`c${k}`, 'many', 'ann')),
    );
    await one.close();
    expect(await two.channelsOf('many')).toHaveLength(100);
    await two.close();
  });
}
