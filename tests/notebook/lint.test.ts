import { describe, expect, test } from '@jest/globals';
import { type Cell, cleanNotebook, lint, type Notebook, rules } from 'downhill/notebook';
import { put, temporaryFolder } from '../cli/folder.ts';
import { changed, code, lesson, notebook, text } from './lesson.ts';

const at = temporaryFolder();

/** The lesson that keeps to all rules. */
const good = () => cleanNotebook(lesson());

/** What the linter says, a line each. */
const said = (made: Notebook, name = '06-made') =>
  lint(made, name, { folder: at() }).map(
    ({ cell, rule, message }) => `${cell ?? '-'} | ${rule} | ${message}`,
  );

/** The lesson with another text in a text cell. */
const withText = (source: string) => said(changed(good(), 'mean-read', () => ({ source })));

const inserted = (made: Notebook, before: string, ...cells: Cell[]): Notebook => {
  const index = made.cells.findIndex(({ id }) => id === before);
  return { ...made, cells: made.cells.toSpliced(index, 0, ...cells) };
};

test('a lesson that keeps to all rules has no findings, by its name with and without .ipynb', () => {
  expect(said(good())).toEqual([]);
  expect(said(good(), '06-made.ipynb')).toEqual([]);
});

test('every rule has a name of its own, and findings come in their order', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const bad = changed(good(), 'end', () => ({ id: 'Cell_1', source: '# Deep ' }));
  expect(lint(bad, '06-made').map(({ rule }) => rule)).toEqual(['cell ids', 'headings', 'spaces']);
});

test('a notebook of nothing is told, not thrown', () => {
  expect(said({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] })).toEqual([
    '- | kernelspec | The notebook\'s kernel is {}, wanted {"name":"downhill","language":"typescript"}',
    '- | headings | The notebook does not begin with a title, wanted "# 06 ..." in its first cell',
  ]);
});

describe('the file', () => {
  const cure = 'Type npx downhill run --clean notebooks/06-made.ipynb';

  test('has no results', () => {
    const results = `mean | clean | The cell has results, wanted none. ${cure}`;
    expect(said(changed(good(), 'mean', () => ({ execution_count: 3 })))).toEqual([results]);
    const outputs = [{ output_type: 'stream', name: 'stdout', text: '' }] as const;
    expect(said(changed(good(), 'mean', () => ({ outputs: [...outputs] })))).toEqual([results]);
  });

  test('has nothing of a front end, in cells and around them', () => {
    const marked = changed(good(), 'end', () => ({ metadata: { collapsed: true, vscode: {}, tags: ['x'] } }));
    expect(said({ ...marked, metadata: { ...marked.metadata, widgets: {}, language_info: {} } })).toEqual([
      `end | clean | The cell's metadata has "collapsed", "vscode" of a front end. ${cure}`,
      `- | clean | The notebook's metadata has "language_info", "widgets" of a front end. ${cure}`,
    ]);
  });

  test('names the kernel', () => {
    const other = { ...good(), metadata: { kernelspec: { name: 'tslab', language: 'typescript' } } };
    expect(said(other)).toEqual([
      '- | kernelspec | The notebook\'s kernel is {"name":"tslab","language":"typescript"}, wanted {"name":"downhill","language":"typescript"}',
    ]);
  });

  test.each([
    '1f2e3d4c',
    '0d5bb7a8-6ab3-4a1c-b8a4-9c6a6e2d1f00',
    'aBcDeF',
    'plot_line',
    'a',
    '42',
    'x--y',
    '-x',
  ])('has no cell called %s', (id) => {
    expect(said(changed(good(), 'mean', () => ({ id })))).toEqual([
      `${id} | cell ids | The id "${id}" does not say what is in the cell; wanted words, as in plot-line`,
    ]);
  });

  test.each(['06-2-answer', 'tensor2d', 'plot-line', 'decade', 'conv-2d', 'facade12x'])(
    'may have one called %s, once',
    (id) => {
      const once = changed(good(), 'mean', () => ({ id }));
      expect(said(once)).toEqual([]);
      expect(said(changed(once, 'end', () => ({ id })))).toEqual([
        `${id} | cell ids | Two cells have this id, wanted one for each`,
      ]);
    },
  );
});

describe('the text', () => {
  test('begins with the title and the number', () => {
    const title = (source: string) => said(changed(good(), 'title', () => ({ source })));
    expect(title('# Made')).toEqual([
      'title | headings | The title is "Made", wanted "06 ..." as the file is called',
    ]);
    const none =
      'title | headings | The notebook does not begin with a title, wanted "# 06 ..." in its first cell';
    for (const bad of ['06 Made', '', '## 06 Made', 'First this.\n\n# 06 Made'])
      expect(title(bad)[0]).toBe(none);
    expect(said(good(), '07-made')).toContain(
      'title | headings | The title is "06 Made · 做", wanted "07 ..." as the file is called',
    );
    const late = said(inserted(good(), 'title', code('first', '1')));
    expect(late).toContain(none.replace('title |', 'first |'));
  });

  test('has no second title and skips no level, however a heading is written', () => {
    const second = 'mean-read | headings | "The mean" is a second title, wanted one; begin it with ##';
    for (const source of ['# The mean', 'The mean\n===', 'Text.\n\n# The mean #']) {
      expect(withText(source)[0]?.replace(' #"', '"')).toBe(second);
    }
    expect(said(changed(good(), 'mean-intro', () => ({ source: '### The mean' })))).toEqual([
      'mean-intro | headings | "The mean" begins with ### below #, wanted ##',
    ]);
    expect(withText('## A\n\n#### B\n\n## C')).toEqual([
      'mean-read | headings | "B" begins with #### below ##, wanted ###',
    ]);
    const fine = [
      '## A\n\n### B\n\n#### C\n\n## D',
      'A\n---\n\n### B',
      '```\n# a comment\n```',
      '`# x`',
      '#tag',
    ];
    for (const source of [...fine, '~~~sh\n# one\n~~~', '| a |\n|---|\n| b |', '- a\n---', '> a\n---']) {
      expect(withText(source)).toEqual([]);
    }
  });

  test('has no spaces at the ends of its lines, though code may', () => {
    expect(withText('a \nb\n\tc\t')).toEqual(['mean-read | spaces | Lines 1, 3 of the text end in spaces']);
    expect(withText('a\n \nb')).toEqual(['mean-read | spaces | Line 2 of the text ends in spaces']);
    expect(said(changed(good(), 'mean', () => ({ source: 'const x = 1; ' })))).toEqual([]);
  });

  test.each([
    ['<img src="x">', '<img src=\\"x\\">'],
    ['a <b>bold</b>', '<b>', '</b>'],
    ['<script>', '<script>'],
    ['<!-- later -->', '<!--'],
    ['<details open>', '<details open>'],
    ['<kbd onclick="f()">', '<kbd onclick=\\"f()\\">'],
    ['<div\nclass="a">', '<div\\nclass=\\"a\\">'],
  ])('has no HTML like %j', (source, ...tags) => {
    const wanted = '<details>, <summary>, <kbd>, <sub>, <sup>, <br> are wanted, without attributes';
    expect(withText(source)).toEqual(
      tags.map((tag) => `mean-read | html | The text has "${tag}"; of HTML only ${wanted}`),
    );
  });

  test.each([
    '<kbd>Tab</kbd> H<sub>2</sub>O x<sup>2</sup><br><br/><BR />',
    '`Promise<void>` and ``<b>`` and `T <b>`',
    '```ts\nconst x: Array<number> = [];\n```',
    '<https://example.org/a> a < b > c, 1 <2, $a<b$ and $c>d$',
    '$$a<b, c>d$$',
  ])('may have %j', (source) => {
    expect(withText(source)).toEqual([]);
  });

  test('says of each image what it shows', () => {
    expect(withText('![ ](https://example.org/a.png) ![][one]')).toEqual([
      'mean-read | images | The image https://example.org/a.png has no words between [ and ] that say what it shows',
      'mean-read | images | The image  has no words between [ and ] that say what it shows',
    ]);
    expect(withText('![A digit](https://example.org/a.png) `![](x.png)`')).toEqual([]);
  });

  test('links to what is there', () => {
    put(at('05-there.ipynb'), '');
    put(at('与.ipynb'), '');
    expect(
      withText('[a](05-there.ipynb#top) [b](%E4%B8%8E.ipynb) [c](#end) [d](<05-there.ipynb> "there")'),
    ).toEqual([]);
    expect(
      withText(
        '[a](https://x.org) [b](mailto:a@b.c) [c](//x.org) `[d](none.ipynb)` [e] (f) [g](https://x.org/a_(b))',
      ),
    ).toEqual([]);
    expect(withText('[a](07-next.ipynb "the next") ![b](100%.png)')).toEqual([
      'mean-read | links | The text links to 07-next.ipynb, which does not exist beside the lesson',
      'mean-read | links | The text links to 100%.png, which does not exist beside the lesson',
    ]);
  });

  test('shows the attachments that it has', () => {
    const source = '![A digit](attachment:digit.png)';
    expect(withText(source)).toEqual([
      'mean-read | links | The cell has no attachment digit.png, which its text shows',
    ]);
    const attachments = { 'digit.png': { 'image/png': '' } };
    expect(said(changed(good(), 'mean-read', () => ({ source, attachments })))).toEqual([]);
  });

  test('has code after "Predict before you run"', () => {
    const none = 'The text says "Predict before you run", and no code cell follows it';
    const source = '> **Predict before you run:** what?';
    expect(said(changed(good(), 'end', () => ({ source })))).toEqual([`end | predictions | ${none}`]);
    expect(said(inserted(good(), 'mean', text('more', 'More.')))).toEqual([
      `mean-intro | predictions | ${none}`,
    ]);
  });
});

describe('the code', () => {
  test('has 25 lines in a cell at most; empty ones at its end do not count', () => {
    const lines = (count: number) =>
      `${Array.from({ length: count }, (_, i) => `const x${i} = 1;`).join('\n')}\n\n`;
    const long = (count: number) => said(changed(good(), 'mean', () => ({ source: lines(count) })));
    expect(long(25)).toEqual([]);
    expect(long(26)).toEqual([
      'mean | code length | The cell has 26 lines of code, the most is 25; cut it where its idea changes',
    ]);
  });

  test('has no line that would have to be scrolled', () => {
    const line = (letters: number) => `// ${'x'.repeat(letters - 3)}`;
    const lines = (...all: string[]) => said(changed(good(), 'mean', () => ({ source: all.join('\n') })));
    expect(lines(line(100), line(100))).toEqual([]);
    expect(lines('1;', line(101), line(200))).toEqual([
      'mean | code length | Line 2 has 101 letters, the most is 100; break it where it breathes',
    ]);
  });

  test('has three cells in a row at most, and is told once for a longer row', () => {
    const row = (count: number) =>
      said(inserted(good(), 'mean-read', ...Array.from({ length: count }, (_, i) => code(`row-${i}`, '1;'))));
    expect(row(2)).toEqual([]);
    expect(row(3)).toEqual([
      'row-2 | text between | It is code cell 4 in a row, the most is 3; say before it what comes',
    ]);
    expect(row(5)).toEqual(row(3));
  });
});

test('hostile text does not hold the linter up', () => {
  const long = 2_000;
  for (const piece of ['[', '![', '`', '$', '<a ', '<', '# ', '~~~\n', '[a](', '](', '\\', ' ']) {
    const made = notebook(text('title', `# 06 A\n\n${piece.repeat(long)}`));
    expect(lint(made, '06-made').every(({ cell }) => cell === 'title' || cell === undefined)).toBe(true);
  }
});
