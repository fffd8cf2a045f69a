import type { Recipe } from '../jobs/job.js';

/** A kernel, by its id or as rows. */
export type Kernel = Recipe['kernel'];

/** A channel in which posted images are answered. */
export interface ActiveChannel {
  readonly channelId: string;
  readonly guildId: string;
  /** Who turned it on. */
  readonly by: string;
  /** When, in milliseconds since 1970. */
  readonly since: number;
  /** What the images are answered by; `null`: as without a wish. */
  readonly kernel: Kernel | null;
}

/** Which channels are on. Nothing of people's images is kept. */
export interface ChannelSettings {
  /** By what images in a channel are answered, as `ActiveChannel` says; `undefined` if it is off. */
  kernelIn(channelId: string): Promise<Kernel | null | undefined>;
  /** Turns a channel on, or gives it another kernel; `false` if nothing has changed. */
  turnOn(channelId: string, guildId: string, by: string, kernel?: Kernel): Promise<boolean>;
  /** Turns a channel off; `false` if it was off already. */
  turnOff(channelId: string): Promise<boolean>;
  /** Forgets a server that the bot has left. */
  forgetGuild(guildId: string): Promise<void>;
  /** The channels of a server that are on. */
  channelsOf(guildId: string): Promise<readonly ActiveChannel[]>;
  /** Closes the store; it cannot be used afterwards. */
  close(): Promise<void>;
}
