import { describe, expect, test } from '@jest/globals';
import { shortened, textWidth, wrapped } from '../../lib/plots/text-width.ts';

const size = 10;

describe('how wide a text is', () => {
  test('digits of Helvetica are 0.556 of their size, as its metrics say', () => {
    expect(textWidth('0123456789', { size })).toBeCloseTo(55.6, 6);
    expect(textWidth('Mi.', { size })).toBeCloseTo(8.33 + 2.22 + 2.78, 6);
    expect(textWidth('Mi.', { size, bold: true })).toBeCloseTo(8.33 + 2.78 + 2.78, 6);
  });

  test('Chinese letters and full-width forms fill a square, accents take no room', () => {
    expect(textWidth('损失', { size })).toBe(20);
    expect(textWidth('：，。', { size })).toBe(30);
    expect(textWidth('é', { size })).toBe(textWidth('e', { size }));
    expect(textWidth('e\u0301\u200d', { size })).toBe(textWidth('e', { size }));
  });
});

describe('a text that is too long', () => {
  test('it ends in an ellipsis and fits', () => {
    const short = shortened('a very long label of an axis', 60, { size });
    expect(short).toBe('a very long…');
    expect(textWidth(short, { size })).toBeLessThanOrEqual(60);
  });

  test('one that fits is left as it is, and where nothing fits nothing is left', () => {
    expect(shortened('loss', 60, { size })).toBe('loss');
    expect(shortened('loss', 3, { size })).toBe('');
  });

  test('lines break between words and have the width at most', () => {
    const text = 'The validation loss turns up after epoch 20 since the network learns the noise by heart';
    const lines = wrapped(text, 120, { size });
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, { size })).toBeLessThanOrEqual(120);
  });

  test('Chinese lines break between letters, but never before a comma', () => {
    const lines = wrapped('从那时起，网络开始记住噪声，而不是规律', 40, { size });
    expect(lines).toEqual(['从那时', '起，网络', '开始记住', '噪声，而', '不是规律']);
  });

  test('a word without end is cut, and the last line says that there is more', () => {
    const lines = wrapped('w'.repeat(500), 100, { size, lines: 3 });
    expect(lines).toHaveLength(3);
    expect(lines[2]!.endsWith('…')).toBe(true);
    for (const line of lines) expect(textWidth(line, { size })).toBeLessThanOrEqual(100);
  });

  test('a text of nothing has no lines', () => {
    expect(wrapped('  \n ', 100, { size })).toEqual([]);
  });
});
