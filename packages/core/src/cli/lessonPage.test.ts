import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodePng } from '../png/decodePng.js';
import { lessonPage } from './lessonPage.js';

const image = (width: number, height: number) => ({
  width,
  height,
  data: new Uint8Array(width * height * 4).fill(255),
});
const photographOf = (html: string) =>
  decodePng(Buffer.from(/id="photograph">([^<]+)</.exec(html)![1]!, 'base64'));

test('a photograph of more than 1024 pixels is shrunk, and a smaller one is not', () => {
  const large = photographOf(lessonPage(image(2560, 10)));
  expect([large.width, large.height]).toEqual([1024, 4]);
  const small = photographOf(lessonPage(image(3, 1024)));
  expect([small.width, small.height]).toEqual([3, 1024]);
});

test('the page allows its own script and style only, and asks for nothing else', () => {
  const html = lessonPage(image(1, 1));
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)!;
  const hashOf = (name: string) => {
    const [, text] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html)!;
    return `'sha256-${createHash('sha256').update(text!).digest('base64')}'`;
  };
  expect(policy!.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf('script')} 'wasm-unsafe-eval'`,
    `style-src ${hashOf('style')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  const markup = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  expect(markup).not.toMatch(/\b(src|href)=/);
});

test('the page is under 400 KB without the photograph', () => {
  expect(lessonPage(image(1, 1)).length).toBeLessThan(400_000);
});
