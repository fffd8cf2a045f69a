import type { APIEmbed, APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { AttachmentFlags, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { everyComponent } from '../messages/everyComponent.js';
import type { World } from '../state/World.js';

/** A file of an answer, with its bytes. */
export interface AnswerFile {
  readonly name: string;
  /** The alt text. */
  readonly description: string | undefined;
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly spoiler: boolean;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** What a person sees of an answer. */
export interface Answer {
  /** The content, or all texts of the layout. */
  readonly text: string;
  readonly embeds: readonly APIEmbed[];
  readonly files: readonly AnswerFile[];
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Whether only the person who asked sees it. */
  readonly ephemeral: boolean;
  /** The names of those who are told of it. */
  readonly mentions: readonly string[];
  readonly message: APIMessage;
}

/** A message of the bot as it is now; later edits don't change the answer. */
export function readAnswer(world: World, current: APIMessage): Answer {
  const message = structuredClone(current);
  return {
    text: message.content || layoutText(message),
    embeds: message.embeds,
    files: [...(world.shownFiles.get(message.id) ?? []), ...message.attachments].map((file) => ({
      name: file.filename,
      description: file.description,
      bytes: world.files.get(new URL(file.url).pathname)!.bytes,
      url: file.url,
      spoiler:
        Boolean((file.flags ?? 0) & AttachmentFlags.IsSpoiler) ||
        file.filename.startsWith('SPOILER_'),
      width: file.width ?? undefined,
      height: file.height ?? undefined,
    })),
    components: message.components ?? [],
    ephemeral: Boolean((message.flags ?? 0) & MessageFlags.Ephemeral),
    mentions: message.mentions.map(({ username }) => username),
    message,
  };
}

function layoutText({ components = [] }: APIMessage): string {
  return [...everyComponent(components)]
    .flatMap((it) => (it.type === ComponentType.TextDisplay ? it.content : []))
    .join('\n');
}
