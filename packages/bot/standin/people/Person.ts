import {
  type APIApplicationCommandOptionChoice,
  type APIEmbed,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIStickerItem,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';
import { asUpload, type Image, type Upload } from '../cdn/storeFile.js';
import type { Gateway } from '../gateway/Gateway.js';
import { modalInputs } from '../messages/modalInputs.js';
import { postMessage } from '../messages/postMessage.js';
import type { Channel, World } from '../state/World.js';
import type { Answer } from './Answer.js';
import { checkAllowed } from './checkAllowed.js';
import { commandData, findCommand, type OptionValues } from './commandData.js';
import type { Desk } from './Desk.js';
import { findButton, findMenu } from './findComponent.js';
import type { Inquiry } from './Inquiry.js';
import { interactionBase } from './interactionBase.js';
import { send } from './send.js';

/** What a person writes into a channel. */
interface Posting {
  readonly text?: string;
  readonly files?: readonly Image[];
  readonly embeds?: readonly APIEmbed[];
  readonly stickers?: readonly APIStickerItem[];
  /** The message that it replies to; its author is told, as Discord does unless switched off. */
  readonly replyTo?: APIMessage;
}

/** A modal that has opened for a person. */
interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  /** The interaction that opened it, with the message it belongs to. */
  readonly opener: APIInteraction;
}

interface ComponentData {
  readonly component_type: ComponentType;
  readonly custom_id: string;
  readonly values?: readonly string[];
}

/** Someone who uses the bot: each verb does what that person would do in Discord. */
export class Person {
  locale: Locale = Locale.EnglishUS;

  constructor(
    readonly user: APIUser,
    readonly desk: Desk,
    readonly gateway: Gateway,
    /** Where things happen if no other place is said. */
    public channel: Channel,
  ) {}

  get world(): World {
    return this.desk.world;
  }

  /** The conversation with the bot. */
  get direct(): Channel {
    return this.world.directChannel(this.user);
  }

  /** Goes elsewhere: everything that follows happens there. */
  goesTo(channel: Channel): this {
    this.channel = channel;
    return this;
  }

  /** Runs a slash command and waits for its final answer. */
  async runs(line: string, values: OptionValues = {}): Promise<Answer> {
    return (await this.asks(line, values)).final();
  }

  /** Runs a slash command without waiting. */
  async asks(line: string, values: OptionValues = {}): Promise<Inquiry> {
    const command = findCommand(this.world, line.split(' ')[0]!);
    checkAllowed(this.world, command, this.channel, this.user.id);
    const data = await commandData(this.world, line, values, this.channel.id);
    return this.#sends(InteractionType.ApplicationCommand, { data }, `/${line}`);
  }

  /** Types into an option of a slash command; the bot offers completions. */
  async types(
    line: string,
    option: string,
    text: string,
    values: OptionValues = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const all = { ...values, [option]: text };
    const data = await commandData(this.world, line, all, this.channel.id, option);
    const type = InteractionType.ApplicationCommandAutocomplete;
    const payload = this.#payload(type, { data });
    const inquiry = send(this.desk, this.gateway, payload, `/${line} ${option}: ${text}`);
    inquiry.quiet = true;
    const { world } = this;
    const choices = () => world.interactions.get(payload.token)?.choices;
    await inquiry.until(() => choices() !== undefined, 'no choices');
    return choices()!;
  }

  /** Uses a message command, such as `Edge map`, on a message. */
  async appliesTo(message: APIMessage, name: string): Promise<Answer> {
    return this.asksOf(message, name).final();
  }

  /** Uses a message command without waiting. */
  asksOf(message: APIMessage, name: string): Inquiry {
    const command = findCommand(this.world, name, ApplicationCommandType.Message);
    checkAllowed(this.world, command, this.channel, this.user.id);
    const { id, type } = command;
    const resolved = { messages: { [message.id]: message } };
    const data = { id, name, type, target_id: message.id, resolved };
    return this.#sends(InteractionType.ApplicationCommand, { data }, name);
  }

  /** Presses a button and waits for the final answer. */
  async presses(on: Answer, button: string): Promise<Answer> {
    return this.pressing(on, button).final();
  }

  /** Presses a button without waiting. */
  pressing(on: Answer, button: string): Inquiry {
    return this.#uses(on.message, {
      component_type: ComponentType.Button,
      custom_id: findButton(current(this.world, on), button).custom_id,
    }).inquiry;
  }

  /** Chooses from a menu, by the label or the value of an option, and waits. */
  async chooses(on: Answer, menu: string, choice: string): Promise<Answer> {
    return this.choosing(on, menu, choice).final();
  }

  /** Chooses from a menu without waiting. */
  choosing(on: Answer, menu: string, choice: string): Inquiry {
    const { custom_id, options } = findMenu(current(this.world, on), menu);
    const option = options.find(({ label, value }) => choice === value || choice === label);
    const known = options.map(({ label }) => label).join(', ');
    if (!option) throw new RangeError(`choice must be one of ${known}, got ${choice}`);
    return this.#uses(on.message, {
      component_type: ComponentType.StringSelect,
      custom_id,
      values: [option.value],
    }).inquiry;
  }

  /** Presses a button that opens a modal. */
  async opens(on: Answer, button: string): Promise<OpenModal> {
    const { inquiry, payload: opener } = this.#uses(on.message, {
      component_type: ComponentType.Button,
      custom_id: findButton(current(this.world, on), button).custom_id,
    });
    inquiry.quiet = true;
    const modal = () => this.world.interactions.get(opener.token)?.modal;
    await inquiry.until(() => modal() !== undefined, 'no modal');
    return { modal: modal()!, opener };
  }

  /** Fills in a modal by the custom ids of its inputs, and waits for the final answer. */
  async submits(opened: OpenModal, values: Readonly<Record<string, string>>): Promise<Answer> {
    return this.submitting(opened, values).final();
  }

  /** Fills in a modal without waiting. */
  submitting({ modal, opener }: OpenModal, values: Readonly<Record<string, string>>): Inquiry {
    const rows = [...modalInputs(modal)].map(({ input, labelled }) => {
      const value = values[input.custom_id] ?? input.value ?? '';
      const filled = { type: ComponentType.TextInput, custom_id: input.custom_id, value };
      return labelled
        ? { type: ComponentType.Label, component: filled }
        : { type: ComponentType.ActionRow, components: [filled] };
    });
    const message = opener.message;
    const data = { custom_id: modal.custom_id, components: rows };
    const extra = message ? { data, message } : { data };
    return this.#sends(InteractionType.ModalSubmit, extra, `modal ${modal.title}`, message);
  }

  /** Posts a message; what the bot replies to it is found through the inquiry. */
  async posts({ text = '', files = [], embeds = [], stickers, replyTo }: Posting): Promise<{
    message: APIMessage;
    inquiry: Inquiry;
  }> {
    const uploads = files.map((file, index): [number, Upload] => [index, asUpload(file)]);
    const message = await postMessage(
      this.world,
      this.channel.id,
      this.user,
      {
        content: text,
        embeds: [...embeds],
        attachments: uploads.map(([id, { name, description, spoiler }]) => ({
          id,
          filename: name,
          ...(description === undefined ? {} : { description }),
          ...(spoiler ? { is_spoiler: true } : {}),
        })),
        ...(replyTo ? { message_reference: { message_id: replyTo.id } } : {}),
      },
      new Map(uploads),
      stickers ? { sticker_items: [...stickers] } : {},
      (id) => this.desk.open(id, `message ${id}`),
    );
    return { message, inquiry: this.desk.inquiries.get(message.id)! };
  }

  #payload(type: InteractionType, extra: object): APIInteraction {
    const base = interactionBase(this.world, this.user, this.locale, this.channel, type);
    return { ...base, ...extra } as APIInteraction;
  }

  #sends(type: InteractionType, extra: object, what: string, original?: APIMessage): Inquiry {
    return send(this.desk, this.gateway, this.#payload(type, extra), what, original);
  }

  /** Uses a component of a message as it is now. */
  #uses(message: APIMessage, data: ComponentData) {
    const original = this.world.messages.get(message.id);
    const extra = { data, message: original ?? message };
    const payload = this.#payload(InteractionType.MessageComponent, extra);
    const what = `component ${data.custom_id}`;
    return { payload, inquiry: send(this.desk, this.gateway, payload, what, original) };
  }
}

/** A message as it is now: pressing happens on what is shown. */
const current = (world: World, { message }: Answer) => world.messages.get(message.id) ?? message;
