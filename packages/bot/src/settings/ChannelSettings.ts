/** A channel in which posted pictures are answered with their edge maps. */
export interface ActiveChannel {
  readonly channelId: string;
  readonly guildId: string;
  /** Who turned it on. */
  readonly by: string;
  /** When, in milliseconds since 1970. */
  readonly since: number;
}

/** Which channels are on. Nothing of people's pictures is kept. */
export interface ChannelSettings {
  isOn(channelId: string): Promise<boolean>;
  /** Turns a channel on; `false` if it was on already. */
  turnOn(channelId: string, guildId: string, by: string): Promise<boolean>;
  /** Turns a channel off; `false` if it was off already. */
  turnOff(channelId: string): Promise<boolean>;
  /** Forgets a server that the bot has left. */
  forgetGuild(guildId: string): Promise<void>;
  /** The channels of a server that are on. */
  channelsOf(guildId: string): Promise<readonly ActiveChannel[]>;
  /** Closes the store; it cannot be used afterwards. */
  close(): Promise<void>;
}
