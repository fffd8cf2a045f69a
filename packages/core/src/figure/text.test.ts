import { describe, expect, test } from 'vitest';
import { base64 } from './base64.js';
import { escapeXml } from './svg.js';
import { textWidth, wrapText } from './textSize.js';

describe('base64', () => {
  test('equals Node’s for every length and byte', () => {
    const bytes = Uint8Array.from({ length: 260 }, (_, i) => (i * 7) & 255);
    for (const length of [0, 1, 2, 3, 4, 258, 259, 260]) {
      const part = bytes.subarray(0, length);
      expect(base64(part)).toBe(Buffer.from(part).toString('base64'));
    }
  });
});

describe('escapeXml', () => {
  test('writes the signs of XML as entities', () => {
    expect(escapeXml(`a < b > c & "d" 'e'`)).toBe(`a &lt; b &gt; c &amp; &quot;d&quot; 'e'`);
  });

  test('replaces what XML cannot hold, and keeps everything else', () => {
    expect(escapeXml('\u0000\u001b\ud800x\uffff')).toBe('\ufffd\ufffd\ufffdx\ufffd');
    expect(escapeXml('卷积 🙂\té')).toBe('卷积 🙂\té');
  });
});

describe('wrapText', () => {
  test('keeps what fits in one line', () => {
    expect(wrapText('Vertical edges', 240, 13)).toEqual(['Vertical edges']);
  });

  test('breaks at spaces and at line ends', () => {
    expect(wrapText('one two three', textWidth('one two', 10), 10)).toEqual(['one two', 'three']);
    expect(wrapText('one\ntwo', 240, 10)).toEqual(['one', 'two']);
  });

  test('breaks a word that is wider than a line', () => {
    expect(wrapText('a bbbbb c', textWidth('bbb', 10), 10)).toEqual(['a', 'bbb', 'bb', 'c']);
  });
});

describe('textWidth', () => {
  test('grows with the text and its size, and counts a Chinese character as one em', () => {
    expect(textWidth('卷积', 10)).toBe(20);
    expect(textWidth('1000', 10)).toBeCloseTo(25.4, 0);
    expect(textWidth('1000', 20)).toBe(2 * textWidth('1000', 10));
    expect(textWidth('iii', 10)).toBeLessThan(textWidth('www', 10));
  });
});
