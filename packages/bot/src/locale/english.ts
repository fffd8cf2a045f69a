import { millions } from './millions.js';
import { names } from './names.js';
import type { Sentences } from './Sentences.js';

const { convolve, edges, edgeMap, find, on, off, help, privacy } = names;
const { before, after } = names;
const { image, url, kernel, matrix, border } = names;
const example = '`[[1, 0, -1], [1, 0, -1], [1, 0, -1]]`';

/** What the bot says in English. */
export const english: Sentences = {
  failure: {
    'queue-full': ({ seconds }) =>
      `Too many images are waiting. Please try again in ${count(seconds ?? 30, 'second')}.`,
    cooldown: ({ seconds, underWay }) =>
      underWay === undefined
        ? `You’re sending requests too quickly. Please wait ${count(seconds ?? 'a few', 'second')}.`
        : `You still have ${count(underWay, 'image')} in progress. Please wait until one is done.`,
    stopping: () => 'The bot is restarting. Please try again in a minute.',
    unavailable: () => 'I can’t reach the job queue right now. Please try again in a minute.',
    'queue-out-of-memory': () =>
      'The job queue is out of memory. Please try again in a few minutes.',
    'address-refused': () =>
      'That URL is not allowed: it must start with https:// and point to a public host.',
    unreachable: ({ status }) =>
      status === undefined
        ? 'The image could not be downloaded from its URL.'
        : `The image could not be downloaded: the server responded with status ${status}.`,
    'download-too-large': ({ megabytes }) =>
      megabytes === undefined
        ? 'The file is too large.'
        : `The file is too large (limit: ${megabytes} MB).`,
    'download-timeout': () => 'The image took too long to download. Please try again.',
    'not-a-picture': () =>
      'That file isn’t an image I can read. Supported formats: PNG, JPEG, WebP, GIF, AVIF, TIFF.',
    'picture-broken': () => 'The image file is damaged and cannot be decoded.',
    'picture-unsupported': ({ format }) =>
      `This kind of ${format === undefined ? '' : `${format} `}image is not supported. Save it as PNG or JPEG and try again.`,
    'too-many-pixels': ({ width, height, limit }) =>
      limit === undefined
        ? 'The image has too many pixels.'
        : `The image has too many pixels (${width} × ${height}; limit: ${millions(limit)} million).`,
    'matrix-unreadable': () => 'That matrix can’t be used. Enter a small table of numbers.',
    'canny-numbers': () =>
      'Canny needs integers from 0 to 255. For other values choose another edge detector, such as Sobel.',
    'kernel-unreadable': () => 'That kernel can’t be used with this input.',
    'kernel-too-large': ({ size, into }) =>
      size === undefined
        ? `The kernel is larger than the matrix. Choose a \`${border.en}\`, or enter a larger matrix.`
        : `The kernel (${size}) is larger than the matrix (${into}). Choose a \`${border.en}\`, or enter a larger matrix.`,
    'sizes-differ': ({ before, after }) =>
      before === undefined || after === undefined
        ? 'Both images must have the same size.'
        : `Both images must have the same size: \`${names.before.en}\` has ${before}, \`${names.after.en}\` has ${after}.`,
    'nothing-to-compare': () =>
      'Too few pixels can be compared: black and white ones do not count. Try larger images.',
    deadline: ({ seconds }) =>
      `Processing took too long${seconds === undefined ? '' : ` (over ${count(seconds, 'second')})`}. Try a smaller image.`,
    'out-of-memory': () => 'There was not enough memory to process the image. Try a smaller one.',
    internal: () => 'Something went wrong on the bot’s side.',
  },
  jobId: (id) => `-# Job \`${id}\``,
  refusal: {
    'no-input': `Add an image (\`${image.en}\` or \`${url.en}\`), or enter a \`${matrix.en}\` and choose a \`${kernel.en}\` to apply to it. I found no image in the latest messages here.`,
    'two-inputs': `Use either \`${image.en}\` or \`${url.en}\`, not both.`,
    'two-kernels': `With an image, \`${matrix.en}\` is your own kernel: use either \`${kernel.en}\` or \`${matrix.en}\`, not both.`,
    'unknown-kernel': `There is no such kernel. Choose a suggestion, or enter a matrix such as ${example}.`,
    'no-picture-in-message': 'That message contains no image.',
    'source-gone': 'The original image is no longer available. Please post it again.',
    'source-lost':
      'I can’t find the original image of this answer. Please run the command on the image again.',
    'kernel-lost':
      'This kernel is too large to be stored in the answer. Choose another one, or run the command again.',
    'answer-outdated': 'This answer can no longer be changed. Please run the command again.',
    'not-in-server': 'This works only in a server channel that the bot has joined.',
    'may-not-manage': 'You need the permission to manage this channel.',
    'may-not-delete':
      'Only the user who asked for this answer, and users who can manage messages, can delete it.',
    'may-not-post': 'The answer could not be posted here. The bot may lack a permission.',
    'too-large-to-post':
      'The answer could not be posted: its file is over the upload limit here. Try a smaller image.',
    'blocked-here': 'The answer could not be posted: this server’s AutoMod blocked it.',
    filtered: 'The answer could not be posted: Discord’s content filter blocked it.',
    'thread-closed': 'The answer could not be posted: this thread is archived or locked.',
    'channel-busy':
      'The answer could not be posted: this channel is too busy right now. Please try again in a minute.',
    'place-gone': 'The answer could not be posted: its message or channel no longer exists.',
    'discord-failed':
      'The answer could not be posted because of an error at Discord. Please try again in a minute.',
    'discord-refused':
      'The answer could not be posted: Discord rejected it. Try another image or kernel.',
    unavailable: 'I can’t read my settings right now. Please try again in a minute.',
    'settings-full': 'The memory for my settings is full. Please try again in a few minutes.',
    'disk-full':
      'The disk with my settings is full, so nothing can be changed. Please try again later.',
    'commands-only': 'This bot answers only commands: it receives no messages.',
    'went-wrong': 'Something went wrong on the bot’s side.',
  },
  unreadable: (what, { line, column }, why) =>
    `The ${what} can’t be read at line ${line}, column ${column}: ${why}. Enter rows of numbers, such as ${example}.`,
  whichRows: (readings) =>
    `These numbers are on one line, so I can’t tell where the rows end. Please enter the one you mean: ${anyOf(readings)}.`,
  note: (note) => {
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
  fromLatest: (link) => `From the latest message here with an image: ${link}`,
  shortened: (lines) =>
    `… Shortened: ${count(lines, 'more line')} ${lines === 1 ? 'does' : 'do'} not fit into a message.`,
  notAnswered: (name, why, job) => `${name}: ${why} (Job \`${job}\`)`,
  list: (items) => items.join(', '),
  stages: {
    waiting: 'Waiting in the queue…',
    downloading: 'Downloading…',
    decoding: 'Decoding…',
    computing: 'Convolving…',
    encoding: 'Encoding the image…',
  },
  progress: (stage, done, all) => `${stage} ${done} of ${all} done`,
  size: (width, height, frames) => `${width} × ${height}${frames > 1 ? `, ${frames} frames` : ''}`,
  time: (milliseconds) => `${milliseconds} ms`,
  input: 'Input',
  result: 'Result',
  typedKernel: 'Custom kernel',
  reshapedKernel: (side) => `${side * side} numbers in one list, read as ${side} × ${side}.`,
  kernelSize: (rows, cols) => `${rows} × ${cols} kernel`,
  altText: (kernel, image, width, height) => `${kernel} of ${image}, ${width} × ${height} pixels`,
  altTextOfSource: (image) => `The original: ${image}`,
  altTextOfMatrix: (kernel) => `Heat map of the result: ${kernel}`,
  found: {
    title: 'Which kernel made this?',
    question: (before, after) => `${before} → ${after}`,
    kernel: (rows, cols, title, percent) =>
      `A kernel of ${rows} × ${cols}: ${title === null ? 'nothing similar is in the catalogue' : `**${title}**${percent < 1 ? '' : `, its weights differ by ${percent} %`}`}.`,
    notExplained:
      '**No single kernel does this.** This one comes closest. A median, a gamma curve, a warp or the compression of a JPEG may be the reason; use PNG for both images.',
    residual: (residual, pixels) => `Residual ${residual} grey levels (RMS of ${pixels} pixels)`,
    offset: (offset) => `${offset} is added to each result`,
    condition: (condition) =>
      condition === null
        ? 'other kernels give the same result on this image'
        : `condition ${condition}: the image determines the kernel ${condition < 1e4 ? 'well' : 'poorly'}`,
    altText: (rows, cols) => `Heat map of the kernel of ${rows} × ${cols}`,
  },
  borders: {
    zero: { title: 'Zero', meaning: 'zero padding, black: 00|abcd|00' },
    edge: { title: 'Edge', meaning: 'repeat the edge pixel: aa|abcd|dd' },
    reflect: { title: 'Reflect', meaning: 'mirror, edge pixel not repeated: cb|abcd|cb' },
    symmetric: { title: 'Symmetric', meaning: 'mirror, edge pixel repeated: ba|abcd|dc' },
    wrap: { title: 'Wrap', meaning: 'continue from the opposite side: cd|abcd|ab' },
  },
  noBorder: { title: 'None', meaning: 'only where the kernel lies fully inside (mode valid)' },
  placed: (border) => (border === null ? 'mode valid' : `mode same, border ${border}`),
  displays: {
    clamped: { title: 'Clamped', meaning: 'values unchanged, limited to 0…255' },
    absolute: { title: 'Absolute', meaning: 'absolute values, zero is black' },
    signed: { title: 'Signed', meaning: 'zero is mid-grey, negative darker, positive brighter' },
    stretched: { title: 'Stretched', meaning: 'from the smallest value to the largest' },
  },
  colormaps: {
    viridis: { title: 'Viridis', meaning: 'dark blue to yellow, perceptually uniform' },
    magma: { title: 'Magma', meaning: 'black through red to pale yellow' },
    gray: { title: 'Grey', meaning: 'black to white, smallest to largest' },
    diverging: { title: 'Diverging', meaning: 'negative blue, zero nearly white, positive red' },
  },
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
    on: (channel, kernel) =>
      `On. I’ll reply to every image posted in ${channel} with ${kernel === undefined ? 'its edge map' : `the result of this kernel: ${kernel}`}.`,
    alreadyOn: (channel) => `Already on: I reply to every image posted in ${channel}.`,
    off: (channel) => `Off. I’ll no longer reply automatically to images in ${channel}.`,
    alreadyOff: (channel) => `Already off: I don’t reply automatically to images in ${channel}.`,
    missingIntent: (name) =>
      `⚠️ ${name} can’t see images here yet: its owner has to enable **Message Content Intent** (Discord Developer Portal → the application → Bot) and restart it. Until then, mention it with an image, or use the commands.`,
    missingPermissions: (names) =>
      `⚠️ In this channel the bot lacks: ${names.join(', ')}. Without ${names.length === 1 ? 'this permission' : 'these permissions'} its answers don’t appear.`,
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    AttachFiles: 'Attach Files',
    ReadMessageHistory: 'Read Message History',
  },
  help: (name) => [
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
  privacy: (name) => [
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
  pages: { privacy: 'Privacy policy', terms: 'Terms of use' },
  hiddenHint: `I see no image in that message. Without the Message Content intent, Discord might not show it to me. **⋯ → Apps → ${edgeMap.en}** on the message still works.`,
  mentionHint: `Mention me with an image, a link to one or a matrix in a code block, or in reply to any of these, and I’ll answer with its edges, or with a kernel that you name: \`sharpen\`, \`[[0, -1, 0], …]\`. See \`/${help.en}\` for details.`,
};

/** A number with its noun, in the plural unless it is one. */
function count(number: number | string, noun: string): string {
  return `${number} ${noun}${Number(number) === 1 ? '' : 's'}`;
}

function anyOf(readings: readonly string[]): string {
  const all = readings.map((text) => `\`${text}\``);
  return [...all.slice(0, -2), all.slice(-2).join(' or ')].join(', ');
}
