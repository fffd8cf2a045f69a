import type { APIMessage, Locale } from 'discord-api-types/v10';
import type { Upload } from '../cdn/storeFile.js';
import { readAnswer } from '../people/Answer.js';
import { isShown } from '../people/checkAllowed.js';
import type { OptionValue, OptionValues } from '../people/commandData.js';
import type { Person } from '../people/Person.js';
import type { Standin } from '../Standin.js';

/** Who does it, in which language, and where. */
interface Actor {
  readonly person: string;
  readonly locale: Locale;
  readonly direct: boolean;
}

type Files = ReadonlyMap<number, Upload>;

/** Which of the files the person hides. */
interface Hiding {
  readonly spoilers?: readonly number[];
}

type Action<Body> = (discord: Standin, body: Body & Actor, files: Files) => unknown;

interface Command extends Hiding {
  readonly line: string;
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Which file each option of a file takes. */
  readonly files?: Readonly<Record<string, number>>;
}

/** What a person sees and does on the page, by the path it is sent to. */
export const actions: Readonly<Record<string, Action<never>>> = {
  commands: (discord, body: Actor) => {
    const { user, channel } = actor(discord, body);
    return discord.world.commands.filter((command) =>
      isShown(discord.world, command, channel, user.id),
    );
  },
  run: async (discord, body: Command & Actor, files) => {
    await actor(discord, body).asks(body.line, valuesOf(body, files));
  },
  complete: (discord, body: Command & { option: string; text: string } & Actor, files) =>
    actor(discord, body).types(body.line, body.option, body.text, valuesOf(body, files)),
  post: async (discord, body: { text: string; replyTo?: string } & Hiding & Actor, files) => {
    const replyTo = body.replyTo === undefined ? {} : { replyTo: messageOf(discord, body.replyTo) };
    const text = withMentions(discord, body.text);
    await actor(discord, body).posts({ text, files: hidden(files, body), ...replyTo });
  },
  apply: (discord, body: { message: string; name: string } & Actor) => {
    actor(discord, body).asksOf(messageOf(discord, body.message), body.name);
  },
  press: (discord, body: { message: string; id: string } & Actor) => {
    actor(discord, body).pressing(answerOf(discord, body.message), body.id);
  },
  choose: (discord, body: { message: string; id: string; value: string } & Actor) => {
    actor(discord, body).choosing(answerOf(discord, body.message), body.id, body.value);
  },
  submit: (discord, body: { token: string; values: Record<string, string> } & Actor) => {
    const { modal, payload } = discord.world.interactions.get(body.token) ?? {};
    if (!modal || !payload) throw new RangeError('the form is not open any more');
    actor(discord, body).submitting({ modal, opener: payload }, body.values);
  },
  dismiss: (discord, body: { message: string } & Actor) => {
    discord.world.events.emit('messageDelete', messageOf(discord, body.message));
  },
};

/** `@name` of someone who is there is a mention, as Discord's own field makes it. */
function withMentions({ world }: Standin, text: string): string {
  let marked = text;
  for (const { id, username } of world.users.values()) {
    marked = marked.replaceAll(`@${username}`, `<@${id}>`);
  }
  return marked;
}

function actor(discord: Standin, { person: name, locale, direct }: Actor): Person {
  const person = discord.user(name, { locale });
  return person.goesTo(direct ? person.direct : discord.channel);
}

function messageOf({ world }: Standin, id: string): APIMessage {
  const message = world.messages.get(id);
  if (message === undefined) throw new RangeError('the message is gone');
  return message;
}

const answerOf = (discord: Standin, id: string) =>
  readAnswer(discord.world, messageOf(discord, id));

function valuesOf({ values, files: indices = {}, ...hiding }: Command, files: Files): OptionValues {
  const all: Record<string, OptionValue | undefined> = { ...values };
  const uploads = hidden(files, hiding);
  for (const [option, index] of Object.entries(indices)) all[option] = uploads[index];
  return all;
}

function hidden(files: Files, { spoilers = [] }: Hiding): Upload[] {
  return [...files].map(([index, file]) => ({ ...file, spoiler: spoilers.includes(index) }));
}
