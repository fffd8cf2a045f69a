import { type Client, Events, Status } from 'discord.js';
import { Presses } from './answer/Presses.js';
import { resumeAnswer } from './answer/resumeAnswer.js';
import type { Bot } from './Bot.js';
import { type ConnectConfig, type Connection, connect, IntentRefused } from './connect.js';
import { OwnClaims } from './events/Claims.js';
import { onInteraction } from './events/onInteraction.js';
import { onMessage, onMessageUpdate } from './events/onMessage.js';
import { Metrics } from './observe/Metrics.js';
import { observeGateway } from './observe/observeGateway.js';
import { settledWithin } from './within.js';

/** How long, in milliseconds, answers may take to be posted once the work has stopped. */
const LAST_ANSWERS = 10_000;

/** How long Discord may take to be connected, in milliseconds. */
const LONGEST_START = 60_000;

/** How long Discord is asked about the application; the bot starts without, in milliseconds. */
const LONGEST_LOOK_UP = 3000;

/** What a bot is made of. */
interface BotParts
  extends Pick<Bot, 'work' | 'settings' | 'answers' | 'log'>,
    Partial<Pick<Bot, 'metrics' | 'claims'>> {
  readonly config: ConnectConfig;
  /** How long Discord may take to be connected, in milliseconds; default: a minute. */
  readonly patience?: number;
}

/** A bot that is connected. */
export interface RunningBot {
  /** Whether Discord lets it see the images of messages that do not mention it. */
  readonly seesMessages: boolean;
  /** Resolves with the reason if Discord ends the connection for good, as for a token that was reset. */
  readonly lost: Promise<Error>;
  /** Why it cannot take requests at the moment, or `undefined` if it can. */
  unready(): string | undefined;
  /**
   * Stops the work, lets running requests end in their answers (new ones are told that the bot
   * stops), and closes the connection. The channel settings stay open.
   */
  stop(): Promise<void>;
}

/**
 * Connects to Discord and answers from then on.
 *
 * The intent Message Content is asked for; where the application has it not, the bot goes on without
 * it: commands, mentions and direct messages work all the same. With `interactions` in its configuration it
 * answers commands only, which come over HTTP.
 *
 * @throws StartError that says in words why it cannot connect.
 */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { config, work, settings, answers, log } = parts;
  const { metrics = new Metrics(), claims = new OwnClaims() } = parts;
  const until = performance.now() + (parts.patience ?? LONGEST_START);
  let seesMessages = config.interactions === undefined;
  let connection: Connection;
  try {
    connection = await connect(config, log, seesMessages, metrics, until);
  } catch (error) {
    if (!(error instanceof IntentRefused)) throw error;
    log.warn(
      'The application lacks the Message Content intent, so that /edges on has no effect: switch it on at discord.com/developers (Bot) and start again',
    );
    seesMessages = false;
    connection = await connect(config, log, seesMessages, metrics, until);
  }
  const { client, lost } = connection;
  observeGateway(client, metrics);
  const hasGateway = config.interactions === undefined;
  const own = { presses: new Presses(), told: new OwnClaims(), seesMessages, hasGateway };
  const bot: Bot = { client, work, settings, answers, log, metrics, claims, ...own };
  const ongoing = watchOngoing();
  client.on(Events.InteractionCreate, (interaction) =>
    ongoing.add(onInteraction(bot, interaction)),
  );
  client.on(Events.MessageCreate, (message) => ongoing.add(onMessage(bot, message)));
  client.on(Events.MessageUpdate, (_, message) => ongoing.add(onMessageUpdate(bot, message)));
  const stopAdopting = answers?.adopt(client.application.id, (answer) =>
    ongoing.add(resumeAnswer(bot, answer)),
  );
  client.on(Events.GuildDelete, ({ id }) => ongoing.add(forget(bot, id)));
  // With it come the addresses of the privacy policy and the terms. Events are answered meanwhile: what
  // comes before its handler is lost.
  await settledWithin(LONGEST_LOOK_UP, client.application.fetch());
  log.info({ user: client.user.tag, guilds: client.guilds.cache.size, seesMessages }, 'ready');
  let stopping = false;
  return {
    seesMessages,
    lost,
    unready: () => (stopping ? 'the bot is stopping' : unreadyShards(client)),
    async stop() {
      stopping = true;
      stopAdopting?.();
      await work.stop();
      await settledWithin(LAST_ANSWERS, ongoing.ended());
      await connection.close();
      log.info('stopped');
    },
  };
}

function unreadyShards({ ws: { shards } }: Client<true>): string | undefined {
  const ready = shards.filter(({ status }) => status === Status.Ready).size;
  return ready === shards.size
    ? undefined
    : `connections to the gateway that are ready: ${ready} of ${shards.size}`;
}

async function forget({ settings, log }: Bot, guildId: string): Promise<void> {
  try {
    await settings.forgetGuild(guildId);
  } catch (err) {
    log.error({ err, guildId }, 'channel settings of a server that was left are still there');
  }
}

/** What is going on, so that a stop can wait for it. */
function watchOngoing() {
  const promises = new Set<Promise<void>>();
  return {
    /** @param promise Must not reject. */
    add(promise: Promise<void>): void {
      promises.add(promise);
      void promise.finally(() => promises.delete(promise));
    },
    /** Resolves when all has ended, also what was added meanwhile. */
    async ended(): Promise<void> {
      while (promises.size > 0) await Promise.all(promises);
    },
  };
}
