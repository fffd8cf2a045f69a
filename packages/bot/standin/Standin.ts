import type { RequestListener } from 'node:http';
import {
  type APIEmbed,
  type APIMessage,
  type APITextChannel,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type Locale,
  OverwriteType,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway/Gateway.js';
import type { Desk } from './people/Desk.js';
import { Person } from './people/Person.js';
import type { Fault, Faults } from './rest/Faults.js';
import type { Guild } from './state/makeGuild.js';
import type { World } from './state/World.js';

/** A Discord on this machine, and everything that can be done to it. */
export class Standin {
  readonly #people = new Map<string, Person>();
  /** Answers requests that are for neither the API nor the CDN, such as those of a page. */
  site: RequestListener = (_, response) => void response.writeHead(404).end();

  constructor(
    readonly world: World,
    readonly gateway: Gateway,
    readonly desk: Desk,
    readonly faults: Faults,
    /** The server and the channel that are there from the beginning. */
    readonly guild: Guild,
    readonly channel: APITextChannel,
    readonly stop: () => Promise<void>,
  ) {}

  /** What the bot's `rest.api` is set to. */
  get api(): string {
    return `${this.world.origin}/api`;
  }

  /** What the bot's `rest.cdn` and `rest.mediaProxy` are set to. */
  get cdn(): string {
    return this.world.origin;
  }

  get origin(): string {
    return this.world.origin;
  }

  get token(): string {
    return this.world.token;
  }

  /** The environment variables that lead a bot here. */
  get environment() {
    return {
      DISCORD_TOKEN: this.token,
      DISCORD_API: this.api,
      DISCORD_CDN: this.cdn,
      CONVOLVE_TRUSTED_ORIGINS: this.origin,
    } as const;
  }

  /** A person of this name, who is a member of the server; the same one for the same name. */
  user(name: string, { locale, keeper }: { locale?: Locale; keeper?: boolean } = {}): Person {
    let person = this.#people.get(name);
    if (person === undefined) {
      const user = this.world.addUser(name);
      this.world.join(this.guild, user, keeper);
      person = new Person(user, this.desk, this.gateway, this.channel);
      this.#people.set(name, person);
    }
    if (locale !== undefined) person.locale = locale;
    return person;
  }

  /** Lets some of the next requests of the bot fail. */
  fails(fault: Fault): void {
    this.faults.add(fault);
  }

  /**
   * Takes permissions from the bot in the channel, and gives it back all others.
   *
   * @param isTold Whether the bot hears of it before it acts.
   */
  denies(permissions: bigint, isTold = true): void {
    const { channel, world } = this;
    const deny = {
      id: world.bot.id,
      type: OverwriteType.Member,
      allow: '0',
      deny: `${permissions}`,
    };
    channel.permission_overwrites = [deny];
    if (isTold) {
      const { ChannelUpdate } = GatewayDispatchEvents;
      this.gateway.dispatch(ChannelUpdate, channel, GatewayIntentBits.Guilds);
    }
  }

  /** Adds embeds to a message, as Discord does once it has looked up the links in it. */
  unfurls(message: APIMessage, embeds: readonly APIEmbed[]): void {
    const unfurled = { ...message, embeds: [...embeds] };
    this.world.messages.set(message.id, unfurled);
    this.world.events.emit('messageUpdate', unfurled);
  }

  /** Waits until the bot is connected. */
  async ready(patience = 15_000): Promise<void> {
    const until = performance.now() + patience;
    while (!this.gateway.connected) {
      if (performance.now() > until) throw new Error(`the bot did not connect in ${patience} ms`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
