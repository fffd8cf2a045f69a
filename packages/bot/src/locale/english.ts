import type { Border, ColormapId, Display } from '@convolve/core';
import type { Note, Stage } from '../jobs/job.js';
import type { PostPermission } from '../requirements.js';
import { count, failure, refusal } from './englishFailures.js';
import { exampleMatrix, names } from './names.js';

/** A name with what it means, as menus show them. */
export interface Term {
  readonly title: string;
  readonly meaning: string;
}

const { convolve, edges, edgeMap, find, on, off, help, privacy } = names;
const { before, after } = names;
const { image, url, kernel, matrix } = names;

/** What the bot says in English. */
export const english = {
  failure,
  refusal,
  /** Says which job failed, so that it can be found in the log. */
  jobId: (id: string) => `-# Job \`${id}\``,
  /** A matrix that cannot be read, with the parser's own words for why. */
  unreadable: (
    what: 'matrix' | 'kernel',
    { line, column }: { line: number; column: number },
    why: string,
  ) =>
    `The ${what} can’t be read at line ${line}, column ${column}: ${why}. Enter rows of numbers, such as ${exampleMatrix}.`,
  /** One line of a matrix could be several rows: the readings, as they are to be typed. */
  whichRows: (readings: readonly string[]) =>
    `These numbers are on one line, so I can’t tell where the rows end. Please enter the one you mean: ${anyOf(readings)}.`,
  note: (note: Note): string => {
    switch (note.kind) {
      case 'reduced':
        return `Scaled down to ${note.width} × ${note.height} to stay within the upload limit here.`;
      case 'reduced-for-time':
        return `All frames scaled down to ${note.width} × ${note.height} to finish in time.`;
      case 'first-frame':
        return `Animated image: only the first of ${count(note.frames, 'frame')} was processed.`;
      case 'first-page':
        return `Only the first of ${count(note.pages, 'page')} was processed.`;
      case '8-bit':
        return 'Converted to 8 bits per channel.';
      case 'faults':
        return `The file has faults that change no pixel: ${note.faults.join('; ')}.`;
      case 'lossy': {
        const { format, quality, lossless, fits } = note;
        const other = fits
          ? `the button “${english.controls.lossless}” sends the ${lossless}`
          : `the ${lossless} is over the upload limit here`;
        return `Shown as ${format}, quality ${quality}; ${other}.`;
      }
    }
  },
  /** Nobody named an image: where this one is from. */
  fromLatest: (link: string) => `From the latest message here with an image: ${link}`,
  /** The last lines of an answer that would be too long are left out. */
  shortened: (lines: number) =>
    `… Shortened: ${count(lines, 'more line')} ${lines === 1 ? 'does' : 'do'} not fit into a message.`,
  /** Some of several images have no answer. */
  notAnswered: (name: string, why: string, job: string) => `${name}: ${why} (Job \`${job}\`)`,
  list: (items: readonly string[]) => items.join(', '),
  stages: {
    waiting: 'Waiting in the queue…',
    downloading: 'Downloading…',
    decoding: 'Decoding…',
    computing: 'Convolving…',
    encoding: 'Encoding the image…',
  } satisfies Record<Stage, string>,
  /** The stage of several images. */
  progress: (stage: string, done: number, all: number) => `${stage} ${done} of ${all} done`,
  size: (width: number, height: number, frames: number) =>
    `${width} × ${height}${frames > 1 ? `, ${frames} frames` : ''}`,
  time: (milliseconds: number) => `${milliseconds} ms`,
  input: 'Input',
  result: 'Result',
  typedKernel: 'Custom kernel',
  /** A list was read as a square kernel. */
  reshapedKernel: (side: number) =>
    `${side * side} numbers in one list, read as ${side} × ${side}.`,
  kernelSize: (rows: number, cols: number) => `${rows} × ${cols} kernel`,
  altText: (kernel: string, image: string, width: number, height: number) =>
    `${kernel} of ${image}, ${width} × ${height} pixels`,
  altTextOfSource: (image: string) => `The original: ${image}`,
  altTextOfMatrix: (kernel: string) => `Heat map of the result: ${kernel}`,
  /** About the kernel that `/find` found. */
  found: {
    title: 'Which kernel made this?',
    /** The names of the files. */
    question: (before: string, after: string) => `${before} → ${after}`,
    /** The title of the catalogue's entry, `null` if none is similar, and how much differs. */
    kernel: (rows: number, cols: number, title: string | null, percent: number) =>
      `A kernel of ${rows} × ${cols}: ${title === null ? 'nothing similar is in the catalogue' : `**${title}**${percent < 1 ? '' : `, its weights differ by ${percent} %`}`}.`,
    notExplained:
      '**No single kernel does this.** This one comes closest. A median, a gamma curve, a warp or the compression of a JPEG may be the reason; use PNG for both images.',
    residual: (residual: string, pixels: number) =>
      `Residual ${residual} grey levels (RMS of ${pixels} pixels)`,
    offset: (offset: string) => `${offset} is added to each result`,
    /** `null`: other kernels give the same result. */
    condition: (condition: number | null) =>
      condition === null
        ? 'other kernels give the same result on this image'
        : `condition number ${condition}: the kernel is ${condition < 1e4 ? 'well determined' : 'poorly determined, and small errors in the images change it a lot'}`,
    altText: (rows: number, cols: number) => `Heat map of the kernel of ${rows} × ${cols}`,
  },
  borders: {
    zero: { title: 'Zero', meaning: 'zero padding, black: 00|abcd|00' },
    edge: { title: 'Edge', meaning: 'repeat the edge pixel: aa|abcd|dd' },
    reflect: { title: 'Reflect', meaning: 'mirror, edge pixel not repeated: cb|abcd|cb' },
    symmetric: { title: 'Symmetric', meaning: 'mirror, edge pixel repeated: ba|abcd|dc' },
    wrap: { title: 'Wrap', meaning: 'continue from the opposite side: cd|abcd|ab' },
  } satisfies Record<Border, Term>,
  /** The kernel is applied only where it lies fully inside. */
  noBorder: { title: 'None', meaning: 'only where the kernel lies fully inside (mode valid)' },
  /** How a kernel was applied to a matrix, in the words of NumPy and SciPy. */
  placed: (border: Border | null) =>
    border === null ? 'mode valid' : `mode same, border ${border}`,
  displays: {
    clamped: { title: 'Clamped', meaning: 'values unchanged, limited to 0…255' },
    absolute: { title: 'Absolute', meaning: 'absolute values, zero is black' },
    signed: { title: 'Signed', meaning: 'zero is mid-grey, negative darker, positive brighter' },
    stretched: { title: 'Stretched', meaning: 'from the smallest value to the largest' },
  } satisfies Record<Display, Term>,
  colormaps: {
    viridis: { title: 'Viridis', meaning: 'dark blue to yellow, perceptually uniform' },
    magma: { title: 'Magma', meaning: 'black through red to pale yellow' },
    gray: { title: 'Grey', meaning: 'black to white, smallest to largest' },
    diverging: { title: 'Diverging', meaning: 'negative blue, zero nearly white, positive red' },
  } satisfies Record<ColormapId, Term>,
  displayOfKernel: { title: 'Default', meaning: 'recommended for this kernel' },
  controls: {
    kernel: 'Kernel',
    border: 'Border',
    display: 'Display',
    edit: 'Edit kernel…',
    original: 'Original',
    lossless: 'Lossless',
    delete: 'Delete',
    otherGroups: { title: 'Other groups…', meaning: 'edge detectors, blur, emboss and more' },
    chooseGroup: 'Choose a group of kernels',
    chooseKernel: 'Choose another kernel',
    editTitle: 'Edit the kernel',
    editLabel: 'Rows of numbers',
    editPlaceholder: '1 0 -1\n1 0 -1\n1 0 -1',
  },
  edges: {
    /** The kernel's title, if one was named. */
    on: (channel: string, kernel?: string) =>
      `On. I’ll reply to every image posted in ${channel} with ${kernel === undefined ? 'its edge map' : `the result of this kernel: ${kernel}`}.`,
    alreadyOn: (channel: string) => `Already on: I reply to every image posted in ${channel}.`,
    off: (channel: string) => `Off. I’ll no longer reply automatically to images in ${channel}.`,
    alreadyOff: (channel: string) =>
      `Already off: I don’t reply automatically to images in ${channel}.`,
    missingIntent: (name: string) =>
      `⚠️ ${name} can’t see images here yet: its owner has to enable **Message Content Intent** (Discord Developer Portal → the application → Bot) and restart it. Until then, mention it with an image, or use the commands.`,
    missingPermissions: (names: readonly string[]) =>
      `⚠️ In this channel the bot lacks: ${names.join(', ')}. Without ${names.length === 1 ? 'this permission' : 'these permissions'} its answers don’t appear.`,
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    AttachFiles: 'Attach Files',
    ReadMessageHistory: 'Read Message History',
  } satisfies Record<PostPermission, string>,
  /** What the bot can do, for `/help`, in parts. */
  help: (name: string): readonly string[] => [
    `### ${name}\nI apply kernels to images: edge maps, blur, emboss, or any kernel you enter.`,
    [
      `**\`/${convolve.en}\`** with \`${image.en}\` or \`${url.en}\`: choose a \`${kernel.en}\`, or enter your own as \`${matrix.en}\`. Without an image I take the latest one here.`,
      `**\`/${convolve.en}\`** with a \`${matrix.en}\` and a \`${kernel.en}\`: the result as NumPy prints it, and a heat map.`,
      `**⋯ → Apps → ${edgeMap.en}** on a message: the edges of its images.`,
      `**\`/${find.en}\`** with \`${before.en}\` and \`${after.en}\`: the kernel that turns one image into the other.`,
      `**\`@${name} sharpen\`** with an image, a link or a matrix, or in reply to one. Without a kernel you get edges. In direct messages no mention is needed.`,
      `**\`/${edges.en} ${on.en}\`**: I reply to every image in the channel, with a \`${kernel.en}\` if you choose one. \`/${edges.en} ${off.en}\` ends it. You need the permission to manage the channel.`,
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    `The menu and the buttons below an answer change the kernel, the border and the display. Images are not stored: \`/${privacy.en}\` has the details.`,
  ],
  /** What it reads and stores, for `/privacy`, in parts. */
  privacy: (name: string): readonly string[] => [
    `### Privacy\nWhat ${name} reads and stores.`,
    [
      `**Read:** the commands you run and the images you give them, messages that mention me with what they reply to, direct messages, and images in channels with \`/${edges.en} ${on.en}\`. Without an image, \`/${convolve.en}\` looks for one in the latest 50 messages.`,
      '**Images** are downloaded, processed in memory and then forgotten; only the result is posted. Nothing is passed on, sold or used for training.',
      `**Stored:** which channels are on, with the server, the kernel, the time, and the user who ran \`/${edges.en} ${on.en}\`: until \`/${edges.en} ${off.en}\`, or until the bot is removed from the server. Your user id is kept for seconds to minutes to limit requests.`,
      '**In each answer:** the id of the user who asked, in its buttons, for as long as the message exists.',
      '**Log:** technical figures of each job, such as size, kernel and time; no user ids, file names, images or addresses.',
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    `To delete: press **${english.controls.delete}** below an answer, run \`/${edges.en} ${off.en}\`, or remove the bot from the server. For anything else, contact the operator named in the privacy policy or in the bot’s profile.`,
  ],
  /** The pages behind the buttons of both. */
  pages: { privacy: 'Privacy policy', terms: 'Terms of use' },
  /** A mention in reply to a message in which the bot sees no image, maybe because it lacks the intent. */
  hiddenHint: `I see no image in that message. Without the Message Content intent, Discord might not show it to me. **⋯ → Apps → ${edgeMap.en}** on the message still works.`,
  /** A mention without an image. */
  mentionHint: `Mention me with an image, a link to one or a matrix in a code block, or in reply to any of these, and I’ll answer with its edges, or with a kernel that you name: \`sharpen\`, \`[[0, -1, 0], …]\`. See \`/${help.en}\` for details.`,
};

/** Everything that the bot says, in one language. */
export type Sentences = Readonly<typeof english>;

function anyOf(readings: readonly string[]): string {
  const all = readings.map((text) => `\`${text}\``);
  return [...all.slice(0, -2), all.slice(-2).join(' or ')].join(', ');
}
