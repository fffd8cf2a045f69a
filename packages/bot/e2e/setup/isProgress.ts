import type { APIMessage } from 'discord-api-types/v10';
import { english } from '../../src/locale/english.js';
import { simplifiedChinese } from '../../src/locale/simplifiedChinese.js';

const stages = [english, simplifiedChinese].flatMap((words) => Object.values(words.stages));

/** Whether a message only says at which stage the work is. */
export function isProgress({ content, attachments }: APIMessage): boolean {
  return attachments.length === 0 && stages.some((stage) => content.startsWith(stage));
}
