import { describe, expect, test } from '@jest/globals';
import { ansiToHtml, ansiToText } from '../../../lib/handout/filters/index.ts';

const e = '\u001b';

describe('what a program wrote to a terminal', () => {
  test.each([
    ['plain <b>', 'plain &lt;b&gt;'],
    [`${e}[31mred${e}[0m.`, '<span class="ansi-red">red</span>.'],
    [`${e}[1;92;44mx${e}[m`, '<span class="ansi-on-blue ansi-bright-green ansi-bold">x</span>'],
    [`${e}[7mx${e}[27my`, '<span class="ansi-inverse">x</span>y'],
    [`${e}[4;3;9mx${e}[24;23;29my`, '<span class="ansi-italic ansi-underlined ansi-struck">x</span>y'],
    [`${e}[38;5;196mx`, '<span class="ansi-bright-red">x</span>'],
    [`${e}[38;5;28;01mdef`, '<span class="ansi-green ansi-bold">def</span>'],
    [`${e}[48;2;0;0;250mx`, '<span class="ansi-on-blue">x</span>'],
    [`${e}[38;5;244mx${e}[39my`, '<span class="ansi-bright-black">x</span>y'],
    [`${e}[31ma\nb${e}[0m`, '<span class="ansi-red">a</span>\n<span class="ansi-red">b</span>'],
    ['\u009b31mx', '<span class="ansi-red">x</span>'],
  ])('%j', (text, html) => {
    expect(ansiToHtml(text)).toBe(html);
  });

  test.each([
    ['10%\r20%\r100%', '100%'],
    ['100%\r9', '900%'],
    ['loading\r\u001b[Kdone\n', 'done\n'],
    ['a\r\nb', 'a\nb'],
    ['ab\b\bc', 'cb'],
    ['\b\ba', 'a'],
    ['one\ntwo\u001b[A\r1', '1ne\ntwo'],
    ['one\ntwo\u001b[9A\u001b[99BX', 'one\ntwoX'],
    ['abc\u001b[2D\u001b[1KX', ' Xc'],
    ['abc\u001b[1G\u001b[2Kx', 'x'],
    ['a\u001b[5Cb', 'ab'],
    [`${e}]0;title\u0007a${e}]8;;https://x.example${e}\\link${e}]8;;${e}\\b`, 'alinkb'],
    [`a${e}[?25lb${e}[2Jc${e}(Bd${e}c\u0000e\u0007f`, 'abcdef'],
    ['中文\r英', '英文'],
    ['😀x\b\b🎉', '🎉x'],
    [`a${e}[`, 'a'],
    ['', ''],
  ])('%j is seen as %j', (text, seen) => {
    expect(ansiToText(text)).toBe(seen);
  });

  test('a million signs written over and over take one line', () => {
    const bar = Array.from({ length: 20_000 }, (_, i) => `\r${'#'.repeat(i % 40)} ${i}`).join('');
    expect(ansiToText(bar)).toMatch(/^#{39} 19999$/);
  });
});
