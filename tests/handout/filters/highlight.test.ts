import { describe, expect, test } from '@jest/globals';
import {
  codeBlock,
  highlight,
  languageName,
  textOf,
  unescapeHtml,
} from '../../../lib/handout/filters/index.ts';

describe('code', () => {
  test('is coloured by classes alone, and its text stays what it was', () => {
    const code = 'const 答 = `<b>"x"</b>` && \'y\'; // <script>\n\tawait f();';
    const html = highlight(code, 'ts');
    expect(html).toContain('<span class="hljs-keyword">const</span>');
    expect(html.replace(/<span class="[^"]*">|<\/span>/g, '')).not.toContain('<');
    expect(unescapeHtml(html.replace(/<[^>]*>/g, ''))).toBe(code);
    expect(textOf(html)).toContain('// <script>');
  });

  test.each([
    ['an unknown language', '<b>', 'brainfuck'],
    ['no language', '<b>', ''],
    ['a name from the prototype', '<b>', 'constructor'],
  ])('of %s is plain', (_, code, language) => {
    expect(highlight(code, language)).toBe('&lt;b&gt;');
  });

  test('that is very long or has very long lines is plain, and whole', () => {
    const line = `x = ${'"a",'.repeat(2000)}`;
    expect(highlight(line, 'python')).toBe(line.replaceAll('"', '&quot;'));
    const many = 'a = 1\n'.repeat(20_000);
    expect(highlight(many, 'python')).toBe(many);
  });

  test.each([
    ['TS', 'typescript'],
    ['ipython3', 'python'],
    ['R', 'r'],
    ['ir', 'r'],
    ['jl', 'julia'],
    ['sh', 'bash'],
    ['svg', 'html'],
    ['text', 'plaintext'],
    ['toString', undefined],
  ])('in %s is %s', (name, wanted) => {
    expect(languageName(name)).toBe(wanted);
  });

  test('as a block has a name and can be reached by the keyboard', () => {
    expect(codeBlock('a<b', '')).toBe(
      '<pre tabindex="0" role="group" aria-label="Code"><code class="hljs">a&lt;b</code></pre>',
    );
  });
});
