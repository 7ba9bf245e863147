import { expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import {
  ansiToHtml,
  highlight,
  makeIds,
  renderMarkdown,
  sanitiseHtml,
  sanitiseSvg,
} from '../../../lib/handout/filters/index.ts';
import { addresses, handlers, scripts } from './attacks.ts';
import { forbiddenIn } from './forbidden.ts';
import { loads, mutations, styles } from './more-attacks.ts';

const attacks = [...scripts, ...handlers, ...addresses, ...loads, ...styles, ...mutations];
const pieces = [
  ...'<svg <math <style <title <desc <noscript <template <table <td <select <option <p <a <img <b <script <g <use'.split(
    ' ',
  ),
  ...'</svg> </math> </style> </title> </p> </table> </template> </noscript> </a> </g> > /> <!-- --> --!> <![CDATA[ ]]>'.split(
    ' ',
  ),
  ...` href= src= id= style= onload= class= " ' \` = \\ javascript: url( ) { } ; : # & &lt; &quot; &#x3c; `.split(
    ' ',
  ),
  ...[
    '$',
    '$$',
    '\\(',
    '\\)',
    '*',
    '_',
    '`',
    '```',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '|',
    '[',
    '](',
    '![',
    ')',
    '~~~',
  ],
  ...['\0', '\u001b[31m', '\r', '\b', '中文', '😀', '\u202e', '\ufdd0', '\ufdd1', '0', '\ud800', 'x', ' '],
];

/** Pieces and parts of attacks in any order: a few hundred sources, the same each time. */
function* sources(count: number): Generator<string> {
  const random = rng(7);
  const below = (n: number) => random.int(n);
  for (let i = 0; i < count; i++) {
    let text = '';
    for (let n = below(40); n >= 0; n--) {
      const attack = attacks[below(attacks.length)]!;
      const start = below(attack.length);
      text += below(3) === 0 ? attack.slice(start, start + below(60)) : pieces[below(pieces.length)]!;
    }
    yield text;
  }
}

test('whatever order the pieces of attacks come in, nothing throws and nothing forbidden is left', () => {
  for (const text of sources(500)) {
    const options = { prefix: 'c1' };
    const { html } = renderMarkdown(text, { ...options, ids: makeIds() });
    const ours = html
      .replace(/<pre tabindex="0"/g, '<pre')
      .replace(/<h\d id="[^"]*"/g, '<h2')
      .replace(/<span class="katex-mathml">.*?<\/math><\/span>/gs, '')
      .replace(/<input type="checkbox" disabled[^>]*>/g, '')
      .replace(/<span class="katex.*?<\/span>(?![^<]*<\/span>)/gs, '');
    for (const clean of [
      ours,
      sanitiseHtml(text, options),
      sanitiseSvg(`<svg id="a">${text}</svg>`, options),
    ]) {
      const found = forbiddenIn(clean, 'c1');
      if (found.length > 0) throw new Error(`${JSON.stringify(text)} became ${clean}: ${found.join('; ')}`);
    }
    expect(forbiddenIn(`<pre>${ansiToHtml(text)}${highlight(text, 'typescript')}</pre>`, 'c1')).toEqual([]);
  }
});

test('cleaning what is clean changes nothing', () => {
  const clean = (text: string) => sanitiseHtml(text, { prefix: '' }).replaceAll('id="-', 'id="');
  for (const text of sources(200)) {
    const once = clean(text);
    if (!/<svg|no-picture/.test(once)) expect(clean(once)).toBe(once);
  }
});
