import type { FailureReason, JobFailure } from '../jobs/job.js';
import { exampleMatrix, names } from './names.js';

const { image, url, kernel, matrix, border } = names;

/** Why a job failed; the detail is left out of the sentence where it is missing. */
export const failure: Readonly<Record<FailureReason, (detail: JobFailure['detail']) => string>> = {
  'queue-full': ({ seconds }) =>
    `Too many images are waiting. Please try again in ${count(seconds ?? 30, 'second')}.`,
  cooldown: ({ seconds, underWay }) =>
    underWay === undefined
      ? `You’re sending requests too quickly. Please wait ${count(seconds ?? 'a few', 'second')}.`
      : `You still have ${count(underWay, 'image')} in progress. Please wait until one is done.`,
  stopping: () => 'The bot is restarting. Please try again in a minute.',
  unavailable: () => 'I can’t reach the job queue right now. Please try again in a minute.',
  'queue-out-of-memory': () => 'The job queue is out of memory. Please try again in a few minutes.',
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
  'not-an-image': () =>
    'That file isn’t an image I can read. Use PNG, JPEG, WebP, GIF, AVIF or TIFF, and convert other formats, such as HEIC, to JPEG or PNG first.',
  'image-broken': () => 'The image file is damaged and cannot be decoded.',
  'image-unsupported': ({ format }) =>
    `This kind of ${format === undefined ? '' : `${format} `}image is not supported. Save it as PNG or JPEG and try again.`,
  'too-many-pixels': ({ width, height, limit }) =>
    limit === undefined
      ? 'The image has too many pixels.'
      : `The image has too many pixels (${width} × ${height}; limit: ${Math.round(Number(limit) / 1e5) / 10} million).`,
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
};

/** Why a request is refused before any work. */
export const refusal = {
  'no-input': `Add an image (\`${image.en}\` or \`${url.en}\`), or enter a \`${matrix.en}\` and choose a \`${kernel.en}\` to apply to it. I found no image in the latest messages here.`,
  'two-inputs': `Use either \`${image.en}\` or \`${url.en}\`, not both.`,
  'two-kernels': `With an image, \`${matrix.en}\` is your own kernel: use either \`${kernel.en}\` or \`${matrix.en}\`, not both.`,
  'unknown-kernel': `There is no such kernel. Choose a suggestion, or enter a matrix such as ${exampleMatrix}.`,
  'no-image-in-message':
    'That message contains no image I can read. Use PNG, JPEG, WebP, GIF, AVIF or TIFF, and convert other formats, such as HEIC, to JPEG or PNG first.',
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
};

/** One of these reasons. */
export type Refusal = keyof typeof refusal;

/** A number with its noun, in the plural unless it is one. */
export function count(number: number | string, noun: string): string {
  return `${number} ${noun}${Number(number) === 1 ? '' : 's'}`;
}
