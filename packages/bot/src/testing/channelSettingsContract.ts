import { expect, test } from 'vitest';
import type { ChannelSettings } from '../settings/ChannelSettings.js';

/** What any store of the settings does. @param open Opens it; each test uses other servers. */
export function channelSettingsContract(open: () => Promise<ChannelSettings>): void {
  test('a channel is off until it is turned on, and again after it is turned off', async () => {
    const settings = await open();
    expect(await settings.isOn('1')).toBe(false);
    expect(await settings.turnOn('1', 'guild', 'ann')).toBe(true);
    expect(await settings.turnOn('1', 'guild', 'bob')).toBe(false);
    expect(await settings.isOn('1')).toBe(true);
    expect(await settings.turnOff('1')).toBe(true);
    expect(await settings.turnOff('1')).toBe(false);
    expect(await settings.isOn('1')).toBe(false);
    await settings.close();
  });

  test('lists the channels of a server and forgets them with it', async () => {
    const settings = await open();
    await settings.turnOn('2', 'a', 'ann');
    await settings.turnOn('3', 'b', 'ann');
    expect(await settings.channelsOf('a')).toEqual([
      { channelId: '2', guildId: 'a', by: 'ann', since: expect.any(Number) },
    ]);
    await settings.forgetGuild('a');
    expect(await settings.channelsOf('a')).toEqual([]);
    expect(await settings.isOn('2')).toBe(false);
    expect(await settings.isOn('3')).toBe(true);
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
