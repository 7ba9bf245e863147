import { describe, expect, test } from '@jest/globals';
import type { Notebook } from 'downhill/notebook';
import { collect } from '../../lib/grading/answer/index.ts';
import { added, cellOf, honest, ids, place, said, starters, submission, teacher } from './answer-lesson.ts';
import { bare, copyOf, each, found, insert, type Mangle, move, own, retype, strip } from './answer-mangle.ts';

describe('an honest answer is found', () => {
  const without: [string, string[], Mangle][] = [
    ['as it is', [], () => {}],
    [
      'after CRLF line ends',
      [],
      (n) => (cellOf(n, 'given').source = cellOf(n, 'given').source.replaceAll('\n', '\r\n')),
    ],
    ['without our marks, with those of nbgrader', [], (n) => each(n, (c) => delete c.metadata.downhill)],
    ['without nbgrader, with our marks', [], (n) => each(n, (c) => delete c.metadata.nbgrader)],
    ['with another id', [], (n) => Object.assign(cellOf(n, '06-1'), { id: 'x' })],
    ['in reversed order', [], (n) => n.cells.reverse()],
    ['moved to the end', [], (n) => move(n, place(n, '06-1'), n.cells.length)],
    ['moved to the front', [], (n) => move(n, place(n, '06-1'), 0)],
    ['all prose deleted', [], (n) => (n.cells = n.cells.filter((c) => c.cell_type === 'code'))],
    [
      'with cells added everywhere',
      [],
      (n) => (n.cells = n.cells.flatMap((c, i) => [added(`n${i}`, `${i} + 1`), c])),
    ],
    ['without any mark', ['the answer cell had lost its mark and was found by its id'], strip],
    [
      'without marks and ids',
      ['the answer was found by its text, in a cell without the mark'],
      (n) => {
        strip(n);
        each(n, (c, i) => (c.id = `x${i}`));
      },
    ],
    [
      'without marks and ids, shuffled',
      ['the answer was found by its text, in a cell without the mark'],
      (n) => {
        strip(n);
        each(n, (c, i) => (c.id = `x${i}`));
        n.cells.reverse();
      },
    ],
    [
      'retyped to Markdown',
      ['the answer stands in a markdown cell; its text was taken'],
      (n) => retype(cellOf(n, '06-1')),
    ],
    [
      'retyped to raw',
      ['the answer stands in a raw cell; its text was taken'],
      (n) => retype(cellOf(n, '06-1'), 'raw'),
    ],
    [
      'retyped and without marks',
      [
        'the answer cell had lost its mark and was found by its id',
        'the answer stands in a markdown cell; its text was taken',
      ],
      (n) => {
        strip(n);
        retype(cellOf(n, '06-1'));
      },
    ],
    [
      'the starter beside it, later',
      ['the answer cell is there 2 times; the one that was changed was taken'],
      (n) => insert(n, place(n, '06-1') + 1, copyOf(n, '06-1', starters['06-1'])),
    ],
    [
      'the starter beside it, before',
      ['the answer cell is there 2 times; the one that was changed was taken'],
      (n) => insert(n, 0, copyOf(n, '06-1', starters['06-1'])),
    ],
    [
      'an empty copy after it',
      ['the answer cell is there 2 times; the one that was changed was taken'],
      (n) => insert(n, place(n, '06-1') + 1, copyOf(n, '06-1', ' \n')),
    ],
    [
      'an older answer before it',
      ['the answer cell is there 2 times; the last that answers it was taken'],
      (n) => insert(n, 0, copyOf(n, '06-1', 'function mse(a: Vec, b: Vec) { return 0; }')),
    ],
    [
      'a later copy that cannot be read',
      ['the answer cell is there 2 times; the last that answers it was taken'],
      (n) => insert(n, 9, copyOf(n, '06-1', 'function mse(a: Vec, b: Vec) { return ((( ')),
    ],
    [
      'a copy under the same id',
      ['the answer cell is there 2 times; the last that answers it was taken'],
      (n) => insert(n, 0, copyOf(n, '06-1', 'const mse = () => 1', '06-1')),
    ],
    [
      'in a new cell, the marked one untouched',
      ['the answer was found by its text, in a cell without the mark'],
      (n) => {
        cellOf(n, '06-1').source = starters['06-1'];
        insert(n, 9, added('new', own));
      },
    ],
    [
      'in the place of the trial',
      ['the answer was found by its text, in a cell without the mark'],
      (n) => {
        cellOf(n, '06-1').source = starters['06-1'];
        cellOf(n, '06-1-try').source = own;
      },
    ],
    [
      'in a new cell, the marked one deleted',
      ['the answer was found by its text, in a cell without the mark'],
      (n) => n.cells.splice(place(n, '06-1'), 1, added('new', own)),
    ],
    [
      'the check cell changed',
      ['the check cell was changed; that makes no difference to the score'],
      (n) => (cellOf(n, '06-1-check').source = '1'),
    ],
    [
      'the check cell deleted',
      ['the check cell is missing; that makes no difference to the score'],
      (n) => n.cells.splice(place(n, '06-1-check'), 1),
    ],
    ['the check cell without marks', [], (n) => bare(cellOf(n, '06-1-check'))],
    [
      'a mark that says nothing',
      ['the answer cell had lost its mark and was found by its id'],
      (n) =>
        (cellOf(n, '06-1').metadata = {
          downhill: { exercise: '', part: 'x' },
          nbgrader: { grade_id: '__proto__' },
        }),
    ],
    [
      'the mark of an exercise that is not there',
      ['the answer cell had lost its mark and was found by its id'],
      (n) => (cellOf(n, '06-1').metadata = { downhill: { exercise: '99-9', part: 'answer' } }),
    ],
    [
      'the mark of the check',
      ['the answer was found by its text, in a cell without the mark'],
      (n) => {
        n.cells.splice(place(n, '06-1'), 1);
        insert(n, 2, said('x', 'y'), added('z', own, { downhill: { exercise: '06-2', part: 'try' } }));
      },
    ],
    [
      'our mark against nbgrader’s',
      [],
      (n) => (cellOf(n, '06-1').metadata.downhill = { exercise: '06-2', part: 'answer' }),
    ],
  ];
  test.each(without)('%s', (_, notes, mangle) => {
    const { answers } = found(mangle);
    expect(answers.get('06-1')).toMatchObject({ code: own, found: 'answered', notes });
    for (const id of ids) expect([id, answers.get(id)!.code]).toEqual([id, honest[id]]);
  });

  test('between fences, in Markdown or in code, with its lines where they were', () => {
    for (const [type, text, code] of [
      ['markdown', `Here it is:\n\n\`\`\`ts\n${own}\n\`\`\`\nDone.`, `\n\n\n${own}`],
      ['code', `\`\`\`typescript\n${own}\n\`\`\``, `\n${own}`],
      ['markdown', `~~~\n${own}`, `\n${own}`],
    ]) {
      const { answers } = found((n) => Object.assign(cellOf(n, '06-1'), { cell_type: type, source: text }));
      expect(answers.get('06-1')!.code).toBe(code);
      expect(answers.get('06-1')!.notes).toContain('the answer stood between fences, which were taken away');
    }
  });

  test('a template with a fence in it stays as it is', () => {
    const text = `${own}\nconst help = \`\n\`\`\`ts\nx\n\`\`\`\n\`;`.replaceAll('```', '\\`\\`\\`');
    expect(found((n) => (cellOf(n, '06-1').source = text)).answers.get('06-1')!.code).toBe(text);
  });

  test('two answers in one cell count for both exercises', () => {
    const both = `${honest['06-1']}\n${honest['06-2']}`;
    const { answers } = found(() => {}, { '06-1': both });
    expect(answers.get('06-1')!.code).toBe(both);
    expect(answers.get('06-2')).toMatchObject({
      code: both,
      notes: ['the answer was found in the cell of another exercise'],
    });
    expect(answers.get('06-3')).toMatchObject({ code: undefined, found: 'untouched' });
  });

  test.each([
    [
      'both halves marked, as JupyterLab splits a cell',
      (n: Notebook) => copyOf(n, '06-2', honest['06-2'].split('\n\n')[1]!),
    ],
    ['the second half without a mark', () => added('half', honest['06-2'].split('\n\n')[1]!)],
  ])('an answer split in two: %s', (_, half) => {
    const notebook = submission();
    const at = place(notebook, '06-2');
    const [first, second] = honest['06-2'].split('\n\n');
    insert(notebook, at + 1, half(notebook));
    notebook.cells[at]!.source = first!;
    const { answers, extras } = collect(teacher, notebook);
    expect([answers.get('06-2')!.code, ...extras.map(({ code }) => code)].sort()).toEqual(
      [second, first].sort(),
    );
  });
});
