import { millions } from './millions.js';
import type { Sentences } from './Sentences.js';

/** What the bot says in English. */
export const english: Sentences = {
  failure: {
    'queue-full': ({ seconds }) =>
      `Too many pictures are waiting. Please try again in ${inSeconds(seconds ?? 30)}.`,
    cooldown: ({ seconds, underWay }) =>
      underWay === undefined
        ? `You have asked for many pictures. Please wait ${inSeconds(seconds ?? 'a few')}.`
        : `${underWay === 1 ? '1 picture of yours is' : `${underWay} pictures of yours are`} still waiting or being computed. Please wait until one is answered.`,
    stopping: () => 'The bot is being restarted. Please try again in a minute.',
    unavailable: () => 'The bot cannot reach its queue just now. Please try again in a minute.',
    'queue-out-of-memory': () =>
      'The bot’s queue has run out of memory. Please try again in a few minutes.',
    'address-refused': () =>
      'That address is refused: it must start with https:// and lead to a public place.',
    unreachable: ({ status }) =>
      status === undefined
        ? 'The picture could not be fetched from its address.'
        : `The picture could not be fetched: its address answers with ${status}.`,
    'download-too-large': ({ megabytes }) =>
      megabytes === undefined
        ? 'The file is too large.'
        : `The file is too large: it may have at most ${megabytes} MB.`,
    'download-timeout': () => 'The picture took too long to arrive.',
    'not-a-picture': () =>
      'That is no picture that can be read: PNG, JPEG, WebP, GIF, AVIF and TIFF can.',
    'picture-broken': () => 'The picture is damaged and cannot be decoded.',
    'picture-unsupported': ({ format }) =>
      `This kind of ${format ?? 'picture'} is not supported. Please save it as PNG or JPEG and try again.`,
    'too-many-pixels': ({ width, height, limit }) =>
      limit === undefined
        ? 'The picture has too many pixels.'
        : `The picture has too many pixels (${width} × ${height}): it may have at most ${millions(limit)} million.`,
    'matrix-unreadable': () => 'The matrix cannot be used: it must be a small table of numbers.',
    'canny-numbers': () =>
      'Canny takes whole numbers from 0 to 255 only. Another edge detector, such as Sobel, takes all.',
    'kernel-unreadable': () => 'The kernel cannot be used with this input.',
    'kernel-too-large': ({ size, into }) =>
      size === undefined
        ? 'The kernel does not fit into the numbers. Give a `border`.'
        : `The kernel (${size}) does not fit into the numbers (${into}). Give a \`border\`, or more numbers.`,
    'sizes-differ': ({ before, after }) =>
      `Both pictures must have the same size: the first has ${before ?? 'another'}, the second ${after ?? 'another'}.`,
    'nothing-to-compare': () =>
      'Too few pixels can be compared: black and white ones do not count. Larger pictures may work.',
    deadline: ({ seconds }) =>
      `The picture took too long to compute${seconds === undefined ? '' : ` (over ${inSeconds(seconds)})`}. A smaller one may work.`,
    'out-of-memory': () =>
      'There was not enough memory to compute the picture. A smaller one may work.',
    internal: () => 'Something went wrong on the bot’s side.',
  },
  jobId: (id) => `-# Job \`${id}\``,
  refusal: {
    'no-input':
      'Give a picture (`image` or `url`), or numbers as `matrix` with a `kernel` to apply to them. I can see no picture in the latest messages here.',
    'two-inputs': 'Give either `image` or `url`, not both.',
    'two-kernels':
      'With a picture, `matrix` is the kernel: give either `kernel` or `matrix`, not both.',
    'unknown-kernel':
      'There is no such kernel. Choose one of the suggestions, or type a matrix such as `[[1, 0, -1], [1, 0, -1], [1, 0, -1]]`.',
    'no-picture-in-message': 'There is no picture in that message.',
    'source-gone': 'The original picture cannot be had any more. Please post it again.',
    'source-lost':
      'The original cannot be found from this answer. Please use the command again on the picture.',
    'kernel-lost':
      'This kernel is too large to be kept in the answer. Please choose another, or use the command again.',
    'answer-outdated': 'This answer can no longer be changed. Please ask for a new one.',
    'not-in-server': 'This works only in a channel of a server that the bot has joined.',
    'may-not-manage': 'Only people who may manage this channel can do that.',
    'may-not-delete':
      'Only the person who asked for this answer, and people who may manage messages, can delete it.',
    'may-not-post': 'The answer could not be posted here. The bot may lack a permission.',
    'too-large-to-post':
      'The answer could not be posted: its file is too large for this place. A smaller picture may work.',
    'blocked-here': 'The answer could not be posted: this server’s AutoMod blocks it.',
    filtered: 'The answer could not be posted: Discord’s content filter blocks it.',
    'thread-closed': 'The answer could not be posted: this thread is archived or locked.',
    'channel-busy':
      'The answer could not be posted: too much is posted in this channel just now. Please try again in a minute.',
    'place-gone': 'The answer could not be posted: its message or channel is no longer there.',
    'discord-failed':
      'The answer could not be posted: Discord had a problem of its own. Please try again in a minute.',
    'discord-refused':
      'The answer could not be posted: Discord did not accept it. Another picture or kernel may work.',
    unavailable: 'The bot cannot reach its settings just now. Please try again in a minute.',
    'settings-full':
      'The place of the bot’s settings has run out of memory. Please try again in a few minutes.',
    'disk-full':
      'The disk with the bot’s settings is full, so that nothing can be changed. Please try again later.',
    'commands-only': 'This bot answers commands only: it sees no messages.',
    'went-wrong': 'Something went wrong on the bot’s side.',
  },
  unreadable: (what, { line, column }, why) =>
    `The ${what} cannot be read at line ${line}, column ${column}: ${why}. Rows of numbers are expected, such as \`[[1, 0, -1], [1, 0, -1], [1, 0, -1]]\`.`,
  whichRows: (readings) =>
    `These numbers stand in one line, which does not say where rows end. Please type what you mean: ${anyOf(readings)}.`,
  note: (note) => {
    switch (note.kind) {
      case 'reduced':
        return `Made smaller, to ${note.width} × ${note.height}, to fit what may be posted here.`;
      case 'reduced-for-time':
        return `All frames made smaller, to ${note.width} × ${note.height}, to be done in time.`;
      case 'first-frame':
        return `The first of ${note.frames} frames.`;
      case 'faults':
        return `The file has faults that change no pixel: ${note.faults.join('; ')}.`;
      case 'lossy': {
        const { format, quality, lossless, fits } = note;
        const other = fits
          ? `the button “${english.controls.lossless}” sends the ${lossless}`
          : `the ${lossless} is larger than what may be posted here`;
        return `Shown as ${format}, quality ${quality}; ${other}.`;
      }
    }
  },
  fromLatest: (link) => `From the latest message here with a picture: ${link}`,
  notAnswered: (name, why) => `${name}: ${why}`,
  stages: {
    waiting: 'Waiting for a free place…',
    downloading: 'Downloading…',
    decoding: 'Decoding…',
    computing: 'Convolving…',
    encoding: 'Writing the picture…',
  },
  progress: (stage, done, all) => `${stage} ${done} of ${all} done`,
  size: (width, height, frames) => `${width} × ${height}${frames > 1 ? `, ${frames} frames` : ''}`,
  time: (milliseconds) => `${milliseconds} ms`,
  input: 'Input',
  result: 'Result',
  typedKernel: 'Typed kernel',
  reshapedKernel: (side) => `${side * side} numbers in one list, read as ${side} × ${side}.`,
  kernelSize: (rows, cols) => `Kernel of ${rows} × ${cols}`,
  altText: (kernel, picture, width, height) =>
    `${kernel} of ${picture}, ${width} × ${height} pixels`,
  altTextOfSource: (picture) => `The original: ${picture}`,
  altTextOfMatrix: (kernel) => `Heat map of the result: ${kernel}`,
  found: {
    title: 'Which kernel made this?',
    question: (before, after) => `${before} → ${after}`,
    kernel: (rows, cols, title, percent) =>
      `A kernel of ${rows} × ${cols}: ${title === null ? 'nothing similar is in the catalogue' : `**${title}**${percent < 1 ? '' : `, its weights differ by ${percent} %`}`}.`,
    notExplained:
      '**No single kernel does this.** This one comes closest. A median, a gamma curve, a warp or the compression of a JPEG may be the reason; use PNG for both pictures.',
    residual: (residual, pixels) => `Residual ${residual} grey levels (RMS of ${pixels} pixels)`,
    offset: (offset) => `${offset} is added to each result`,
    condition: (condition) =>
      condition === null
        ? 'other kernels give the same result on this picture'
        : `condition ${condition}: the picture determines the kernel ${condition < 1e4 ? 'well' : 'poorly'}`,
    altText: (rows, cols) => `Heat map of the kernel of ${rows} × ${cols}`,
  },
  borders: {
    zero: { title: 'Zero', meaning: 'black beyond the edge' },
    edge: { title: 'Edge', meaning: 'the outermost pixel goes on: aa|abcd|dd' },
    reflect: { title: 'Reflect', meaning: 'mirrored about the outermost pixel: cb|abcd|cb' },
    symmetric: { title: 'Symmetric', meaning: 'mirrored with the outermost pixel: ba|abcd|dc' },
    wrap: { title: 'Wrap', meaning: 'goes on at the other side: cd|abcd|ab' },
  },
  noBorder: { title: 'None', meaning: 'only where the kernel fits whole (mode valid)' },
  placed: (border) => (border === null ? 'mode valid' : `mode same, border ${border}`),
  displays: {
    clamped: { title: 'Clamped', meaning: 'values as they are, from 0 to 255' },
    absolute: { title: 'Absolute', meaning: 'without the sign, from black' },
    signed: { title: 'Signed', meaning: 'zero is mid-grey, negative darker, positive brighter' },
    stretched: { title: 'Stretched', meaning: 'from the smallest value to the largest' },
  },
  colormaps: {
    viridis: { title: 'Viridis', meaning: 'from dark blue to yellow, in steps that look equal' },
    magma: { title: 'Magma', meaning: 'from black over red to pale yellow' },
    gray: { title: 'Grey', meaning: 'from black to white, smallest to largest' },
    diverging: { title: 'Diverging', meaning: 'negative blue, zero nearly white, positive red' },
  },
  displayOfKernel: { title: 'As usual', meaning: 'what suits the kernel' },
  controls: {
    kernel: 'Kernel',
    border: 'Border',
    display: 'Display',
    edit: 'Edit kernel…',
    original: 'Original',
    lossless: 'Lossless',
    delete: 'Delete',
    otherGroups: { title: 'Other groups…', meaning: 'edge detectors, blurs, embossing and more' },
    chooseGroup: 'Choose a group of kernels',
    chooseKernel: 'Choose another kernel',
    editTitle: 'Edit the kernel',
    editLabel: 'Rows of numbers',
    editPlaceholder: '1 0 -1\n1 0 -1\n1 0 -1',
  },
  edges: {
    on: (channel, kernel) =>
      `From now on each picture posted in ${channel} is answered ${kernel === undefined ? 'with its edge map' : `by this kernel: ${kernel}`}.`,
    alreadyOn: (channel) => `Pictures posted in ${channel} are already answered.`,
    off: (channel) => `Pictures posted in ${channel} are no longer answered by themselves.`,
    alreadyOff: (channel) => `Pictures posted in ${channel} are not answered by themselves.`,
    missingIntent: (name) =>
      `⚠️ ${name} cannot see pictures here yet: its owner has to switch on **Message Content Intent** (Discord Developer Portal → the application → Bot) and start it again. Until then mention it with a picture, or use the commands.`,
    missingPermissions: (names) =>
      `⚠️ In this channel the bot lacks: ${names.join(', ')}. Without them its answers do not appear.`,
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    AttachFiles: 'Attach Files',
    EmbedLinks: 'Embed Links',
    ReadMessageHistory: 'Read Message History',
  },
  help: (name) =>
    [
      `**${name}** applies kernels to pictures: edge maps, blurs, embossing and whatever you type.`,
      '',
      '• `/convolve image:` or `url:` – choose a `kernel`, or type one as `matrix`. Without a picture it takes the latest one here.',
      '• `/convolve matrix: kernel:` – numbers only: the result as NumPy prints it, with a heat map.',
      '• On a message: **⋯ → Apps → Edge map**.',
      '• `/find before: after:` – finds the kernel that makes one picture of another.',
      `• Mention ${name} with a picture, a link or a matrix, or in reply to one, and name a kernel if you like: \`@${name} sharpen\`. In direct messages no mention is needed.`,
      '• `/edges on` – each picture posted in the channel is answered, by a `kernel` if you like (for those who may manage it).',
      '',
      'The menu and buttons under an answer change the kernel, the border and the display. Pictures are not kept.',
    ].join('\n'),
  hiddenHint:
    'I see no picture in that message; without the Message Content intent, Discord may not show it to me. On the message, **⋯ → Apps → Edge map** works all the same.',
  mentionHint:
    'Mention me together with a picture, a link to one or a matrix in a code block, or in reply to any of these, and I answer with its edges, or by a kernel that you name: `sharpen`, `[[0, -1, 0], …]`. `/help` tells more.',
};

function inSeconds(seconds: number | string): string {
  return `${seconds} ${Number(seconds) === 1 ? 'second' : 'seconds'}`;
}

function anyOf(readings: readonly string[]): string {
  const all = readings.map((text) => `\`${text}\``);
  return [...all.slice(0, -2), all.slice(-2).join(' or ')].join(', ');
}
