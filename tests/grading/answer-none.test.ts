import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import type { Cell } from 'downhill/notebook';
import { collect } from '../../lib/grading/answer/index.ts';
import { added, cellOf, honest, ids, place, said, starters, submission, teacher } from './answer-lesson.ts';
import { bare, each, found, insert, type Mangle, own, retype, strip } from './answer-mangle.ts';

describe('no answer', () => {
  const cases: [string, string, string, Mangle][] = [
    [
      'untouched',
      'untouched',
      'the answer cell is as it was given out',
      (n) => (cellOf(n, '06-1').source = starters['06-1']),
    ],
    [
      'only a comment more',
      'untouched',
      'the answer cell is as it was given out',
      (n) => (cellOf(n, '06-1').source = `// I tried\n${starters['06-1']}  \n\n`),
    ],
    ['emptied', 'untouched', 'the answer cell is empty', (n) => (cellOf(n, '06-1').source = '\n')],
    ['deleted', 'missing', 'the answer cell is missing', (n) => n.cells.splice(place(n, '06-1'), 1)],
    [
      'untouched and without marks',
      'untouched',
      'the answer cell is as it was given out',
      (n) => {
        strip(n);
        cellOf(n, '06-1').source = starters['06-1'];
      },
    ],
  ];
  test.each(cases)('%s', (_, is, note, mangle) => {
    const { answers } = found(mangle);
    expect(answers.get('06-1')).toMatchObject({ code: undefined, found: is, notes: [note] });
    expect(answers.get('06-2')!.code).toBe(honest['06-2']);
  });

  test('a notebook of something else has none, and says so', () => {
    const { answers, notes } = collect(teacher, {
      ...teacher,
      cells: [added('a', 'const x = 1'), said('b', 'Hello')],
    });
    expect([...answers.values()].map(({ found: is }) => is)).toEqual(['missing', 'missing', 'missing']);
    expect(notes).toEqual(['no cell of the lesson was found: this looks like another notebook']);
    expect(collect(teacher, { ...teacher, cells: [] }).notes).toHaveLength(1);
  });

  test('an answer that no parser may see is found with the reason, and an added cell is left out with it', () => {
    const notebook = submission();
    insert(notebook, 0, added('a', 'x'));
    const unread = new Map([
      [0, 'is odd'],
      [place(notebook, '06-1'), 'is long'],
    ]);
    const { answers, extras, notes } = collect(teacher, notebook, unread);
    expect(answers.get('06-1')).toMatchObject({ code: own, unread: 'is long' });
    expect([extras, notes]).toEqual([[], ['cell 1 was left out: it is odd']]);
  });
});

test('extra cells are those that the learner added or changed, in order, and that can be read', () => {
  const { extras } = found((n) => {
    insert(n, 0, added('a', 'const a = 1;'), added('b', 'const ((('), said('c', 'text'), added('d', '  '));
    cellOf(n, 'given').source += '\nconst mine = 2;';
    insert(n, n.cells.length, added('e', 'const e = 1;'), added('f', cellOf(n, 'later').source));
  });
  expect(extras.map(({ code }) => code.split('\n').at(-1))).toEqual([
    'const a = 1;',
    'const mine = 2;',
    'const e = 1;',
  ]);
});

test('after random edits an answer is found as long as its text is still in a cell once', () => {
  const random = rng('mangled');
  const edits: Mangle[] = [
    (n) => {
      n.cells = random.shuffle(n.cells);
    },
    (n) => each(n, (c) => random() < 0.3 && bare(c)),
    (n) => each(n, (c, i) => random() < 0.3 && Object.assign(c, { id: `new${i}` })),
    (n) => {
      const c = n.cells[random.int(n.cells.length)]!;
      if (!isAnswer(c)) n.cells.splice(n.cells.indexOf(c), 1);
    },
    (n) => {
      const c = n.cells[random.int(n.cells.length)]!;
      insert(
        n,
        random.int(n.cells.length),
        isAnswer(c) ? { ...structuredClone(c), source: starters[idOf(c)] } : structuredClone(c),
      );
    },
    (n) => retype(n.cells[random.int(n.cells.length)]!),
    (n) =>
      insert(n, random.int(n.cells.length), added('x', `const x${random.int(9)} = (v: Vec) => v.length;`)),
    (n) => {
      const c = n.cells[random.int(n.cells.length)]!;
      if (!isAnswer(c)) c.source = `${c.source} // edited`;
    },
  ];
  const idOf = (cell: Cell) => ids.find((id) => honest[id] === cell.source)!;
  const isAnswer = (cell: Cell) => idOf(cell) !== undefined;
  let worst = '';
  for (let round = 0; round < 400; round++) {
    const notebook = submission();
    for (let i = 0; i < 6; i++) edits[random.int(edits.length)]!(notebook);
    const { answers } = collect(teacher, notebook);
    for (const id of ids)
      if (answers.get(id)!.code !== honest[id])
        worst ||= `round ${round}: ${id}: ${JSON.stringify(answers.get(id)!.notes)}`;
  }
  expect(worst).toBe('');
});
