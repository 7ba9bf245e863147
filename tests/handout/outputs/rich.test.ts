import { expect, test } from '@jest/globals';
import { context, display } from './context.ts';

test('a pandas frame has heads that say what they head, a caption, and a place to scroll', () => {
  const html = display({
    'text/html':
      '<div><style scoped>.dataframe {}</style><table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th><th>loss</th></tr></thead>' +
      '<tbody><tr><th>0</th><td>0.5</td></tr></tbody></table><p>1 rows × 1 columns</p></div>',
    'text/plain': '   loss\n0  0.5',
  });
  expect(html).toContain(
    '<div class="scroll" role="group" tabindex="0" aria-label="Table 1 of: Output of code cell 3"><table',
  );
  expect(html).toContain('<caption>Table 1 of: Output of code cell 3</caption>');
  expect(html).toMatch(/<td[^>]*><\/td><th scope="col">loss<\/th>/);
  expect(html).toContain('<th scope="row">0</th><td>0.5</td>');
  expect(html).toContain('</table></div><p>1 rows × 1 columns</p>');
  expect(html).not.toContain('<style');
});

test('a table in a table scrolls with it, and one with a caption keeps it', () => {
  const html = display({
    'text/html': '<table><caption>Own</caption><tr><td><table><tr><td>1</td></tr></table></td></tr></table>',
  });
  expect(html.match(/class="scroll"/g)).toHaveLength(1);
  expect(html.match(/<caption>/g)).toHaveLength(1);
});

test('headings of outputs are no headings of the page', () => {
  expect(display({ 'text/markdown': '# One\n\nTwo' })).toMatch(
    /^<div class="html"><div class="heading-1">One<\/div>\s*<p>Two<\/p><\/div>$/,
  );
  expect(display({ 'text/html': '<h2 id="x">One</h2>' })).not.toMatch(/<h2/);
});

test('a formula is set, with and without its dollars', () => {
  for (const formula of ['x^2', '$$x^2$$', '$\\displaystyle x^2$', '\\[x^2\\]']) {
    expect(display({ 'text/latex': formula })).toContain('class="katex');
  }
});

test.each([
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="https://evil.example"></iframe>y',
])('of the HTML %s nothing runs and nothing is loaded', (html) => {
  const safe = display({ 'text/html': html, 'text/markdown': html }, {}, context());
  expect(safe).not.toMatch(/onerror|javascript:|<iframe|evil/);
});
