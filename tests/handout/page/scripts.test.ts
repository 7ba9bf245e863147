import { Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { inlineScript } from '../../../lib/handout/page/inline-script.ts';
import { earlyScripts, lateScripts } from '../../../lib/handout/page/scripts/index.ts';

const all = [...earlyScripts, ...lateScripts];

test.each(all.map((text) => [/\w+.*/.exec(text)![0], text]))(
  'the script that begins with "%s" is JavaScript',
  (_, text) => {
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/\beval\b|\bFunction\(|innerHTML|fetch\(|https?:/);
  },
);

test('the scripts leave no name behind that another could take', () => {
  expect(all.filter((text) => /^(const|let|var|function|class) /m.test(text))).toEqual([]);
});

describe('an inline script', () => {
  test.each([
    ['x = "</script>"', '</script', '\\x3c/script'],
    ['x = "<!-- a"', '<!--', '\\x3c!--'],
    ['x = "</SCRIPT "', '</SCRIPT', '\\x3c/SCRIPT'],
  ])('that would end early is refused: %s', (text, found, instead) => {
    expect(() => inlineScript(text)).toThrow(
      new Error(`A script of the page holds ${found}, which would end it early. Write it as ${instead}`),
    );
  });

  test('keeps its bytes, which its hash is of', () => {
    expect(inlineScript(' a &lt; b\n')).toBe('<script> a &lt; b\n</script>');
  });
});
