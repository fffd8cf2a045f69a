import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';

/** Discord's limits for a message of layout components: components, those inside of others counted too … */
export const MOST_COMPONENTS = 40;
/** … and characters of all its texts together. */
export const MOST_CHARACTERS = 4000;

/** The colour at the left of the bot's messages. */
const COLOR = 0x5865f2;

/** A message in Discord's layout: a single container. It can be posted, or replace another. */
export interface Layout {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
}

/** A container of these components as a message. */
export function containerOf(components: APIComponentInContainer[]): Layout {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: COLOR, components }],
  };
}

/** A text. */
export function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

/** A line between parts. */
export const separator: APIComponentInContainer = { type: ComponentType.Separator };

/** What a received component can hold. discord.js' own components become it by `toJSON`. */
export interface Part {
  readonly type?: ComponentType;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string | null;
  readonly spoiler?: boolean;
  readonly media?: Media;
  readonly file?: Media;
  readonly items?: readonly Part[];
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

/** The address of a file, as Discord tells it. */
export interface Media {
  readonly url: string;
  readonly proxy_url?: string;
  readonly content_type?: string | null;
  /** Only of files that were posted with the message. */
  readonly attachment_id?: string;
}

/** Components of a message, as discord.js has them or as plain data. */
export type Components = readonly (Part | { toJSON(): unknown })[];

/** Components as plain data. */
export function partsOf(components: Components): Part[] {
  return components.map((it) => ('toJSON' in it ? it.toJSON() : it) as Part);
}

/** What is directly inside a component. */
export function inside({ items = [], components = [], accessory }: Part): readonly Part[] {
  return [...items, ...components, ...(accessory ? [accessory] : [])];
}

/** The components of a message with those inside of them, in order. */
export function* everyPart(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    yield* everyPart(inside(part));
  }
}
