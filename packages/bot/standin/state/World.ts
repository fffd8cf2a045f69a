import { generateKeyPairSync } from 'node:crypto';
import { EventEmitter } from 'node:events';
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIAttachment,
  type APIDMChannel,
  type APIGuildMember,
  type APIMessage,
  type APITextChannel,
  type APIUser,
  ApplicationFlags,
  type ChannelFlags,
  ChannelType,
  type GuildMemberFlags,
  Locale,
  type UserFlags,
} from 'discord-api-types/v10';
import type { Interaction } from './Interaction.js';
import { type Guild, makeGuild } from './makeGuild.js';
import { snowflake } from './snowflake.js';

/** What is told to those who watch: the gateway, the page, and the tests. */
interface WorldEvents {
  message: [message: APIMessage];
  messageUpdate: [message: APIMessage];
  messageDelete: [message: APIMessage];
  /** The bot answered an interaction for the first time, or a modal opened. */
  response: [interaction: Interaction];
  /** A message came from the bot, or changed by it; `request` is what it answers. */
  answer: [request: string, message: APIMessage];
}

export type Channel = APITextChannel | APIDMChannel;

/** Everything that Discord would know: people, servers, messages, files, commands, interactions. */
export class World {
  readonly events = new EventEmitter<WorldEvents>();
  readonly bot: APIUser;
  /** Where the server is, such as `http://127.0.0.1:8080`. */
  origin = '';
  /** What the developer portal allows. */
  messageContentAllowed = true;
  /** The pages whose addresses the developer portal has, if any. */
  policies: Pick<APIApplication, 'privacy_policy_url' | 'terms_of_service_url'> = {};
  /** How long an interaction can be acknowledged, in milliseconds. */
  acknowledgeWithin = 3000;
  /** What interactions over HTTP are signed with. */
  readonly keys = generateKeyPairSync('ed25519');
  /** Where interactions are posted to, in place of the gateway. */
  interactionsUrl: string | null = null;
  /** How many shards `GET /gateway/bot` recommends. */
  recommendedShards = 1;
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, APIMessage>();
  /** The files of the CDN, by path. */
  readonly files = new Map<string, { readonly bytes: Uint8Array; readonly contentType: string }>();
  /** The files of a message that its embeds or layout show, which are not among its `attachments`. */
  readonly shownFiles = new Map<string, APIAttachment[]>();
  commands: readonly APIApplicationCommand[] = [];
  /** Interactions by token. */
  readonly interactions = new Map<string, Interaction>();
  /** What each message of the bot answers: an interaction's token, or a message's id. */
  readonly requests = new Map<string, string>();
  /** The bot's messages whose nonce is enforced, by channel and nonce. */
  readonly nonces = new Map<string, APIMessage>();
  /** The largest file that may be posted, by channel; where nothing is set, 10 MiB. */
  readonly uploadLimits = new Map<string, number>();

  constructor(readonly token: string) {
    this.events.setMaxListeners(0);
    this.bot = this.addUser('Convolve', true);
  }

  get application() {
    const flags = this.messageContentAllowed ? ApplicationFlags.GatewayMessageContentLimited : 0;
    const { id, username: name } = this.bot;
    return { id, name, description: '', icon: null, flags, ...this.policies };
  }

  /** The key that a bot checks signatures with, as the developer portal shows it. */
  get publicKey(): string {
    const { x } = this.keys.publicKey.export({ format: 'jwk' });
    return Buffer.from(x!, 'base64url').toString('hex');
  }

  /** An account: a person's, or a bot's. */
  addUser(username: string, bot = false): APIUser {
    const user: APIUser = {
      id: snowflake(),
      username,
      discriminator: bot ? '0001' : '0',
      global_name: null,
      avatar: null,
      bot,
      flags: 0 as UserFlags,
      public_flags: 0 as UserFlags,
      primary_guild: null,
    };
    this.users.set(user.id, user);
    return user;
  }

  addGuild(name: string, locale: Locale = Locale.EnglishUS, hasBot = true): Guild {
    // The owner of a server may do everything there; the bot must not be the owner.
    const guild = makeGuild(name, this.addUser('owner').id, locale, hasBot);
    this.guilds.set(guild.data.id, guild);
    if (hasBot) this.join(guild, this.bot);
    return guild;
  }

  /** Makes a person a member of a server, with all its roles if it is one of its keepers. */
  join(guild: Guild, user: APIUser, keeper = false): APIGuildMember {
    const [, keepers] = guild.data.roles;
    const member: APIGuildMember = {
      user,
      roles: keeper && keepers ? [keepers.id] : [],
      nick: null,
      avatar: null,
      banner: null,
      pending: false,
      premium_since: null,
      communication_disabled_until: null,
      joined_at: new Date().toISOString(),
      deaf: false,
      mute: false,
      flags: 0 as GuildMemberFlags,
    };
    guild.members.set(user.id, member);
    return member;
  }

  addChannel(guild: Guild, name: string): APITextChannel {
    const channel: APITextChannel = {
      id: snowflake(),
      type: ChannelType.GuildText,
      guild_id: guild.data.id,
      name,
      position: guild.channels.length,
      permission_overwrites: [],
      nsfw: false,
      topic: null,
      parent_id: null,
      last_message_id: null,
      rate_limit_per_user: 0,
      flags: 0 as ChannelFlags,
    };
    guild.channels.push(channel);
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The conversation of a person and the bot. */
  directChannel(user: APIUser): APIDMChannel {
    for (const channel of this.channels.values()) {
      if (channel.type === ChannelType.DM && channel.recipients?.[0]?.id === user.id) {
        return channel;
      }
    }
    const channel: APIDMChannel = {
      id: snowflake(),
      type: ChannelType.DM,
      name: null,
      last_message_id: null,
      recipients: [user],
      flags: 0 as ChannelFlags,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  deleteMessage(message: APIMessage): void {
    this.messages.delete(message.id);
    this.events.emit('messageDelete', message);
  }

  guildOf(channel: Channel): Guild | undefined {
    return channel.type === ChannelType.DM ? undefined : this.guilds.get(channel.guild_id!);
  }

  uploadLimit(channelId: string): number {
    return this.uploadLimits.get(channelId) ?? 10 * 1024 * 1024;
  }
}
