import { expect, test } from '@jest/globals';
import {
  ansiToHtml,
  highlight,
  makeIds,
  renderMarkdown,
  sanitiseHtml,
  sanitiseSvg,
} from '../../../lib/handout/filters/index.ts';

// Each took minutes or all memory in some form of some filter, or would where time grows with the square.
const pieces = [
  ...[
    '<b>',
    '<th>',
    '<li><p>',
    '<svg ',
    '<svg><g>',
    '<style>',
    '<!--',
    '<p a="',
    '<g a=">"/>',
    '</b>',
    '<use/>',
  ],
  ...[
    '$',
    '${$5',
    '{ $}',
    '\\begin{a}',
    '\\(',
    '`a ``b ',
    '![',
    '*a **b ',
    '> ',
    '&#',
    '\\',
    '~~~ a\n',
    '\n',
    'a',
  ],
  ...['\r', 'a\b', '\u001b[1Kab', '\u001b[A\n', '\u001b[9999C', '\u001b]', '\u001b[', '中文', '\u202e'],
];

test.each(pieces)('a source of %j alone, 80 kB long, comes to an end', (piece) => {
  const source = piece.repeat(Math.ceil(80_000 / piece.length));
  const results = [
    renderMarkdown(source, { prefix: 'c1', ids: makeIds() }).html,
    sanitiseHtml(source, { prefix: 'c1' }),
    sanitiseSvg(`<svg>${source}</svg>`, { prefix: 'c1' }),
    ansiToHtml(source),
    highlight(source, 'typescript'),
  ];
  // Nothing small becomes a page of its own.
  for (const result of results) expect(result.length).toBeLessThan(100 * source.length);
});
