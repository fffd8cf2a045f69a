import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lessonPage } from '../src/host/lesson/openLesson';

const html = readFileSync(new URL('../dist/lesson/index.html', import.meta.url), 'utf8');

it('the lesson’s page speaks the language of the window', () => {
  expect(html).not.toContain('data-lang=');
  expect(lessonPage(html, 'zh-cn')).toContain('<html lang="en" data-lang="zh-cn">');
});

it('the lesson’s page has a photograph, and a policy that allows its own script and style only', () => {
  expect(html).toMatch(/id="photograph">[A-Za-z0-9+/=]{9999,}</);
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)!;
  const hashes = ['script', 'style'].map((name) => {
    const [, text] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html)!;
    return `'sha256-${createHash('sha256').update(text!).digest('base64')}'`;
  });
  expect(policy!.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashes[0]} 'wasm-unsafe-eval'`,
    `style-src ${hashes[1]}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});
