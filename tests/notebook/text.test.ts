import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { notebooksDir, rng } from 'downhill/base';
import {
  BadNotebook,
  type Cell,
  cleanNotebook,
  type Notebook,
  notebookOfText,
  readNotebook,
  stampNbgrader,
  textOfNotebook,
} from 'downhill/notebook';
import { code, lesson, notebook, text } from './lesson.ts';

const both = (made: Notebook) => notebookOfText(textOfNotebook(made));
const ordinary = (...cells: Cell[]) => cleanNotebook(notebook(...cells));

describe('a lesson as text', () => {
  test('reads as Markdown does, with a line before each cell that Markdown hides', () => {
    const made = ordinary(
      text('title', '# 06 Made\n\n> A line.'),
      code('sum', "console.log('a');\n1 + 1"),
      text('f1-hint', 'More.', { exercise: '06-1', part: 'hint' }),
    );
    expect(textOfNotebook(made)).toBe(`<!-- text title -->
# 06 Made

> A line.

<!-- code sum -->
\`\`\`ts
console.log('a');
1 + 1
\`\`\`

<!-- text f1-hint {"downhill":{"exercise":"06-1","part":"hint"}} -->
More.
`);
    expect(both(made)).toEqual(made);
  });

  test('leaves nbgrader out where its stamps follow from the marks, and writes them anew', () => {
    const made = cleanNotebook(lesson());
    expect(textOfNotebook(made)).not.toMatch(/nbgrader|grade_id|"stamps"/);
    expect(both(made)).toEqual(made);
  });

  test('keeps stamps that do not follow from the marks', () => {
    const made = cleanNotebook(lesson());
    const cells = made.cells.map((cell) => ({
      ...cell,
      metadata: { ...cell.metadata, nbgrader: { task: 1 } },
    }));
    expect(both({ ...made, cells } as Notebook)).toEqual({ ...made, cells });
  });

  test.each(readdirSync(notebooksDir()).filter((name) => name.endsWith('.ipynb')))(
    '%s is the same again',
    (name) => {
      const made = readNotebook(notebooksDir(name));
      const written = textOfNotebook(made);
      expect(notebookOfText(written)).toEqual(made);
      expect(textOfNotebook(notebookOfText(written))).toBe(written);
    },
  );
});

/** Lines that could be taken for something else, and the characters between them. */
const pieces = [
  '<!-- text title -->',
  '\\<!-- code x -->',
  '\\\\<!-- ran {} -->',
  '<!-- code -->',
  '<!-- notebook {"stamps":false} -->',
  ' <!-- text a -->',
  '<!-- textual -->',
  '```',
  '````ts',
  '  ```ts',
  '~~~',
  '-->',
  '\r',
  '',
  '\t',
  '学习率 ① 😀',
  '\u2028 \u0000 \u007f',
  '# a',
  '`$x`',
];

test('any notebook is the same again, whatever its cells, results and marks hold (300 at random)', () => {
  for (let seed = 0; seed < 300; seed++) {
    const draw = rng(seed);
    const some = <T>(make: () => T, most: number) => Array.from({ length: draw.int(most + 1) }, make);
    const source = () => some(() => draw.pick(pieces), 7).join('\n');
    const json = () => ({ [draw.pick(pieces)]: some(() => draw.pick([...pieces, 1.5, null, true]), 3) });
    const cell = (_: unknown, at: number): Cell => {
      const common = { id: `c-${at}_${draw.int(9)}`, source: source(), metadata: draw() < 0.5 ? {} : json() };
      const type = draw.pick(['code', 'markdown', 'raw'] as const);
      if (type !== 'code') {
        const attachments = { 'a b.png': { 'text/plain': source() } };
        return { ...common, cell_type: type, ...(draw() < 0.3 ? { attachments } : {}) };
      }
      const outputs = some(() => ({ output_type: 'stream', name: 'stdout', text: source() }) as const, 2);
      return { ...common, cell_type: 'code', execution_count: draw.pick([null, 0, 7]), outputs };
    };
    const made: Notebook = {
      nbformat: 4,
      nbformat_minor: draw.pick([5, 5, 6]),
      metadata: draw() < 0.5 ? ordinary().metadata : json(),
      cells: Array.from({ length: draw.int(8) }, cell),
    };
    expect({ seed, again: both(made) }).toEqual({ seed, again: made });
    expect({ seed, again: both(stampNbgrader(made)) }).toEqual({ seed, again: stampNbgrader(made) });
  }
});

test('lines that end as on Windows, a byte order mark and a missing last line end are understood', () => {
  const written = '\uFEFF<!-- code sum -->\n```ts\n1 + 1\n```';
  expect(notebookOfText(written)).toEqual(ordinary(code('sum', '1 + 1')));
  const windows = '<!-- text a -->\r\nHello.\r\n\r\n<!-- code sum -->\r\n```ts\r\n1 + 1\r\n```\r\n';
  expect(notebookOfText(windows)).toEqual(ordinary(text('a', 'Hello.'), code('sum', '1 + 1')));
});

test('a cell without a name gets one, and a notebook of nothing is a text of nothing', () => {
  const [cell] = notebookOfText('<!-- text -->\nHello.\n').cells;
  expect(cell).toMatchObject({ cell_type: 'markdown', source: 'Hello.' });
  expect(cell?.id).toMatch(/^[0-9a-f]{8}$/);
  expect(textOfNotebook(ordinary())).toBe('');
  expect(notebookOfText('')).toEqual(ordinary());
});

describe('a text that is no lesson', () => {
  test.each([
    ['Hello', 'line 1: text stands before the first cell, wanted a line as <!-- text title --> above it'],
    ['<!-- code a -->\n1', 'line 1: the code cell has no code, wanted a fence as ```ts in the next line'],
    ['<!-- code a -->\n```ts\n1', "line 2: the code's fence ``` is not closed"],
    [
      '<!-- code a -->\n```ts\n1\n```\nSo.',
      'line 5: text stands below the code, wanted a line as <!-- text name --> between them',
    ],
    ['<!-- text a {"b" -->', undefined],
    [
      '<!-- text a {"b":} -->',
      'line 1: what stands in the marker "text" is not JSON (Unexpected token \'}\', "{"b":}" is not valid JSON)',
    ],
    ['<!-- text a -->\n\n<!-- ran {"count":1,"outputs":[]} -->', 'line 3: results stand below no code cell'],
    ['<!-- attachments {} -->', 'line 1: attachments stand below no text cell'],
    ['<!-- text a -->\n\n<!-- text a -->\n', 'line 3: the name a is that of cell 1, too; each has its own'],
    ['<!-- ran -->', 'line 1: the marker "ran" has no JSON'],
  ])('%j is told with its line', (written, wanted) => {
    const found = () => notebookOfText(written, 'a.md');
    if (wanted === undefined) expect(found).toThrow(BadNotebook);
    else expect(found).toThrow(new BadNotebook(`Cannot read a.md, ${wanted}`));
  });

  test('half a character is refused where it would be lost', () => {
    expect(() => textOfNotebook(ordinary(text('a', 'x\ud800')))).toThrow(
      new BadNotebook('Cannot write the notebook as text: it holds half a character (a lone surrogate)'),
    );
  });
});
