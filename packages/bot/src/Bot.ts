import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { OpenAnswers } from './answer/OpenAnswers.js';
import type { Presses } from './answer/Presses.js';
import type { Claims } from './events/Claims.js';
import type { Work } from './jobs/job.js';
import type { Metrics } from './observe/Metrics.js';
import type { ChannelSettings } from './settings/ChannelSettings.js';

/** What every command, button and event handler works with. */
export interface Bot {
  readonly client: Client<true>;
  readonly work: Work;
  readonly settings: ChannelSettings;
  /** The answers under way, where they outlive this process. */
  readonly answers?: OpenAnswers | undefined;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly presses: Presses;
  /** The interactions that this process was told of. */
  readonly told: Claims;
  /** The messages that this process or another answers. */
  readonly claims: Claims;
  /** Whether Discord lets the bot see the images of messages that do not mention it. */
  readonly seesMessages: boolean;
  /** Whether it is connected to Discord's gateway; without, it is told of commands only. */
  readonly hasGateway: boolean;
}
