import { describe, expect, test } from '@jest/globals';
import { passagesOf } from '../../lib/handout/site/passages.ts';
import { taughtIn } from '../../lib/handout/site/taught.ts';

const main = (inside: string) =>
  `<html><nav><h2 id="no">No</h2></nav><main id="m">${inside}</main><footer>no</footer></html>`;

describe('the passages of a page', () => {
  test('are its text cut at the headings, with their ids', () => {
    const page = main(
      '<p>Before.</p><h1 id="a">One <em>two</em></h1><p>Three</p><p>four</p><h2 id=\'b\'>Five</h2>six',
    );
    expect(passagesOf(page)).toEqual([
      { id: '', heading: '', text: 'Before.' },
      { id: 'a', heading: 'One two', text: 'Three four' },
      { id: 'b', heading: 'Five', text: 'six' },
    ]);
  });

  test('read character references once, and take no text for markup', () => {
    const page = main('<h2 id="x">a &lt;b&gt; &amp;lt; &#39;&#x4e2d;&quot;&nbsp;&unknown; &#0;</h2>');
    expect(passagesOf(page)[0]?.heading).toBe('a <b> &lt; \'中" &unknown; &#0;');
  });

  test('leave out scripts, styles, drawings, links beside headings, outputs and the marks of cells', () => {
    const page = main(
      `<h2 id="x">Title</h2><a class="permalink" href="#x">#</a><script>no()</script><style>p{}</style><!-- no -->
      <svg><title>no</title><svg></svg>no</svg><div class="tag"><span>no</span></div><div class="frame"><pre><code>const <span>x</span> = 1;</code></pre></div>
      <div class="outputs" title="a > b"><div>no</div><div>no</div></div>yes`,
    );
    expect(passagesOf(page)).toEqual([{ id: 'x', heading: 'Title', text: 'const x = 1; yes' }]);
  });

  test('have a formula once', () => {
    const page = main(
      '<p>A <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>w</mi></mrow><annotation>w</annotation></semantics></math></span><span class="katex-html"><span>w</span></span></span> b</p>',
    );
    expect(passagesOf(page)[0]?.text).toBe('A w b');
  });

  test('take words apart that blocks hold apart, and keep those together that only a mark divides', () => {
    expect(passagesOf(main('<table><tr><td>a</td><td>b</td></tr></table>c<br>d <b>e</b>f'))[0]?.text).toBe(
      'a b c d ef',
    );
  });
});

describe('the sections that a lesson teaches', () => {
  const teach = (heading: string) => taughtIn('06-x', [{ id: 'here', heading, text: '' }]);

  test('are those that its headings name', () => {
    expect(teach('Batch norm · 000 §2.7')).toEqual([
      { section: '000 §2.7', lesson: '06-x', id: 'here', heading: 'Batch norm' },
    ]);
  });

  test('may be several, of several documents, and in letters', () => {
    const sections = (heading: string) => teach(heading).map(({ section }) => section);
    expect(sections('ReLU · 000 §2.3, 004 §3.1.2.c')).toEqual(['000 §2.3', '004 §3.1.2.c']);
    expect(sections('Pools · 000 §3.1.2.1, §3.1.2.2 · 001 §3')).toEqual([
      '000 §3.1.2.1',
      '000 §3.1.2.2',
      '001 §3',
    ]);
    expect(sections('Ends with a dot · 000 §2.7.')).toEqual(['000 §2.7']);
    expect(teach('ReLU · 000 §2.3, 004 §3.1.2.c')[1]?.heading).toBe('ReLU');
  });

  test('are none for a heading without an id or a document, and for text', () => {
    expect(taughtIn('06-x', [{ id: '', heading: 'A · 000 §2.7', text: '' }])).toEqual([]);
    expect(teach('As §2.7 says')).toEqual([]);
    expect(taughtIn('06-x', [{ id: 'a', heading: 'A', text: '000 §2.7' }])).toEqual([]);
  });
});
