import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  HTTPError,
  Options,
  Partials,
  type WebSocketOptions,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { GatewayStrategy } from './GatewayStrategy.js';
import { guardPayloads } from './guardPayloads.js';
import { HttpStrategy, type Manager } from './interactions/HttpStrategy.js';
import { logGateway } from './logGateway.js';
import type { Metrics } from './observe/Metrics.js';
import { intents, optionalIntent } from './requirements.js';
import { StartError } from './StartError.js';
import { settledWithin, within } from './within.js';

/** What a connection needs to know. */
export type ConnectConfig = Pick<Config, 'token' | 'api' | 'cdn'> &
  Partial<Pick<Config, 'interactions'>>;

/** Discord refuses an intent that the application does not have. */
export class IntentRefused extends Error {}

/** A client that is connected. */
export interface Connection {
  readonly client: Client<true>;
  /** Resolves with the reason if Discord ends the connection for good. */
  readonly lost: Promise<StartError>;
  /** Ends the connection in time, also one that is lost or reconnecting. */
  close(): Promise<void>;
}

const late = new StartError('Discord’s gateway did not get ready within a minute.');

/** How long taking leave of the gateway may last, in milliseconds. */
const CLOSING = 2000;

/**
 * Connects a client and waits until it is ready.
 *
 * With `interactions` there is no gateway: interactions are listened for.
 *
 * @param messageContent Whether to ask for the intent Message Content.
 * @param until When to give up, by `performance.now()`.
 * @throws IntentRefused where it is asked for in vain; StartError for every other reason.
 */
export async function connect(
  { token, interactions, ...places }: ConnectConfig,
  log: Logger,
  messageContent: boolean,
  metrics: Metrics,
  until: number,
): Promise<Connection> {
  let gateway: GatewayStrategy | undefined;
  const buildStrategy = (manager: Manager) => {
    if (interactions) return new HttpStrategy(manager, interactions, log);
    gateway = new GatewayStrategy(manager, (event, shard) => {
      metrics.unreadable.inc();
      log.error({ event, shard }, 'an event could not be read; reconnecting');
    });
    return gateway;
  };
  const client = createClient(places, messageContent, { buildStrategy });
  guardPayloads(client, log, metrics);
  let closeCode: number | undefined;
  const lost = new Promise<StartError>((resolve) =>
    client.on(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
      log.error({ code }, 'the gateway closed the connection for good');
      resolve(reasonOf(new Error(`the gateway closed the connection (${code})`), code));
    }),
  );
  const endCounts = logGateway(client, log);
  const close = async () => {
    endCounts();
    const cut = gateway?.end();
    await settledWithin(CLOSING, client.destroy());
    cut?.();
  };
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    // A login does not end before there is a gateway.
    const started = client.login(token).then(() => ready);
    return { client: await within(until - performance.now(), started, late), lost, close };
  } catch (error) {
    await close();
    throw reasonOf(error, closeCode);
  }
}

function createClient(
  { api, cdn }: Pick<Config, 'api' | 'cdn'>,
  messageContent: boolean,
  ws: WebSocketOptions,
): Client {
  return new Client({
    ws,
    intents: messageContent ? [...intents, optionalIntent] : intents,
    // Updates of messages, which are not kept, tell of embeds.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // Messages are not kept: neither is there a use for them, nor should they be.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: {
        maxSize: 100,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
    }),
    rest: {
      ...(api === undefined ? {} : { api }),
      // Animated stickers come from another host than the rest.
      ...(cdn === undefined ? {} : { cdn, mediaProxy: cdn }),
    },
  });
}

function reasonOf(error: unknown, closeCode: number | undefined): StartError | IntentRefused {
  const message = error instanceof Error ? error.message : String(error);
  if (closeCode === GatewayCloseCodes.DisallowedIntents) {
    return new IntentRefused(message, { cause: error });
  }
  if (error instanceof StartError) return error;
  const isToken =
    closeCode === GatewayCloseCodes.AuthenticationFailed ||
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid);
  if (isToken) {
    return new StartError(
      'Discord does not know this DISCORD_TOKEN. Copy it again from discord.com/developers (the application → Bot → Reset Token).',
      { cause: error },
    );
  }
  const what = error instanceof HTTPError ? `Discord answers with ${error.status}` : message;
  return new StartError(`The connection to Discord failed: ${what}`, { cause: error });
}
