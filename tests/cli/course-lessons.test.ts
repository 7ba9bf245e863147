import { describe, expect, test } from '@jest/globals';
import { notebooksDir } from '../../lib/base/index.ts';
import { courseForm, leadsOn } from '../../lib/cli/check/course-form.ts';
import { courseSources } from '../../lib/cli/check/course-sources.ts';
import { type Cell, type Notebook, readNotebook } from '../../lib/notebook/index.ts';

const lesson = readNotebook(notebooksDir('06-activation-functions.ipynb'));
const all = (notebook: Notebook) =>
  [...courseForm(notebook), ...courseSources(notebook, '06')].map(
    ({ cell, rule, message }) => `${cell ?? '-'} | ${rule} | ${message}`,
  );

/** The lesson with something else in place of what its text cells, or its code, say. */
const replaced = (type: Cell['cell_type'], pattern: RegExp, by: string): Notebook => ({
  ...lesson,
  cells: lesson.cells.map((cell) =>
    cell.cell_type === type ? { ...cell, source: cell.source.replace(pattern, by) } : cell,
  ),
});
const without = (id: string): Notebook => ({
  ...lesson,
  cells: lesson.cells.filter((cell) => cell.id !== id),
});

test('a lesson of the course in order has no findings', () => {
  expect(all(lesson)).toEqual([]);
});

describe('the form', () => {
  test('has a card with five labels in their order', () => {
    expect(all(replaced('markdown', /^\*\*Time:\*\*/m, '**Time**'))).toEqual([
      'card | card | The second cell is the card of the lesson, and has no **Time:** where it was wanted',
    ]);
  });

  test('has a set-up from whose seed all chance comes', () => {
    const message = 'wanted code with a line as "const seed = 6;", from which all chance comes';
    for (const line of ['let seed = 6;', '  const seed = 6;', 'const seed = Math.random();']) {
      expect(all(replaced('code', /^const seed = 6;/m, line))).toEqual([
        `setup | set-up | The third cell is the set-up, ${message}`,
      ]);
    }
  });

  test('asks for three predictions and two checkpoints, and says at its end where the reader is', () => {
    expect(all(replaced('markdown', /Predict before you run/g, 'Guess'))).toEqual([
      '- | predictions of the course | The lesson has "Predict before you run" 0 times, wanted 3 or more',
    ]);
    expect(all(replaced('code', /checkpoint\(/g, 'noted('))).toEqual([
      '- | checkpoints | The lesson has "checkpoint(...)" 0 times, wanted 2 or more',
    ]);
    expect(all(without('end'))[0]).toBe(
      'mistakes | ending | The last cell says where the reader is now, and has no **Next:**',
    );
  });
});

test('the end of a lesson links to the next one once that is there', () => {
  const next = '07-loss-functions.ipynb';
  const found = (notebook: Notebook, there?: string) => [...leadsOn(notebook, there)];
  expect(found(lesson, next)).toEqual([]);
  const bare = replaced('markdown', /\]\(07-loss-functions\.ipynb\)/, ']');
  expect(found(bare)).toEqual([]);
  expect(found(bare, next)).toEqual([
    { cell: 'end', rule: 'ending', message: `**Next:** does not link to ${next}, which is there` },
  ]);
});

describe('the sources', () => {
  test('each section that the lesson is to teach stands in a heading and in the card', () => {
    expect(all(replaced('markdown', /^(## .*)`001 §2\.3`/m, '$1'))).toEqual([
      '- | sections | No heading carries `001 §2.3`, which the lesson is to teach',
    ]);
    expect(all(replaced('markdown', /, `002 §2\.2`/, ''))).toEqual([
      'card | sections | The card does not list `002 §2.2`',
    ]);
  });

  test('a section that no source has, or that another lesson is to teach, is told', () => {
    expect(all(replaced('markdown', /^## Softmax: .*/m, '## Softmax · `001 §3.1.5` · `009 §1`'))).toEqual([
      'dead-read | sections | "Softmax · `001 §3.1.5` · `009 §1`" names 009 §1, which no source has',
    ]);
    expect(all(replaced('markdown', /(\*\*Mirrors\*\*) /, '$1 `000 §2.4`, '))).toEqual([
      'card | sections | The card lists `000 §2.4`, which data/course gives to another lesson',
    ]);
  });

  test('each mistake of the sources has a box that says both sides, and a cell that shows it', () => {
    expect(all(replaced('markdown', / · E02$/m, ''))).toEqual([
      '- | errata | The mistake E02 has no box, wanted a heading "### Check the source: ... · `004 §3.1.2.c` · E02"',
    ]);
    expect(all(replaced('markdown', /\*\*Right is\*\* that softmax/, 'But softmax'))).toEqual([
      'erratum-softmax | errata | The box of E46 has no **Right is**',
    ]);
    expect(all(without('erratum-tanh-shown'))).toEqual([
      'erratum-tanh | errata | No code cell follows the box of E28, wanted one that shows it',
    ]);
  });
});
