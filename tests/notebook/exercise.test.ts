import { describe, expect, test } from '@jest/globals';
import {
  answersOf,
  type Cell,
  exercisesOf,
  fillIn,
  markOf,
  notebookText,
  parseNotebook,
  stampNbgrader,
} from 'downhill/notebook';
import { block, changed, code, lesson, notebook, text } from './lesson.ts';

const marked = (downhill: unknown): Cell => ({ ...code('c', ''), metadata: { downhill } });

describe('a mark', () => {
  test('is read with all that it says', () => {
    const mark = {
      exercise: '06-2',
      part: 'answer',
      points: 2.5,
      imports: ['downhill/engine'],
      uses: ['mean'],
      manual: true,
    };
    expect(markOf(marked(mark))).toEqual(mark);
    expect(markOf(marked({ exercise: '06-2', part: 'hint', note: 'ours' }))).toEqual({
      exercise: '06-2',
      part: 'hint',
    });
  });

  test.each([
    [undefined],
    [null],
    ['06-2'],
    [[{ exercise: '06-2', part: 'answer' }]],
    [{}],
    [{ exercise: '06-2' }],
    [{ part: 'answer' }],
    [{ exercise: '', part: 'answer' }],
    [{ exercise: 6, part: 'answer' }],
    [{ exercise: '06-2', part: 'Answer' }],
    [{ exercise: '06-2', part: 'constructor' }],
  ])('that says %j is none', (downhill) => {
    expect(markOf(marked(downhill))).toBeUndefined();
  });

  test.each([
    [{ points: '2' }],
    [{ points: -1 }],
    [{ points: Number.NaN }],
    [{ points: Number.POSITIVE_INFINITY }],
    [{ imports: 'downhill/nn' }],
    [{ imports: [1] }],
    [{ uses: { 0: 'mean' } }],
    [{ manual: 'yes' }],
  ])('loses %j, which makes no sense, and nothing else', (bad) => {
    const mark = { exercise: '06-2', part: 'answer' };
    expect(markOf(marked({ ...mark, ...bad }))).toEqual(mark);
  });
});

describe('the exercises of a notebook', () => {
  test('come in its order, with what their marks and starters say', () => {
    const made = notebook(...block('06-2'), text('between', 'x'), ...block('06-1', 'g'));
    expect(exercisesOf(made).map(({ cells, ...rest }) => [rest, Object.entries(cells)])).toEqual(
      ['06-2', '06-1'].map((id, at) => [
        { id, points: 2, imports: [], uses: [], manual: false, names: [at === 0 ? 'f2' : 'g'] },
        ['prompt', 'answer', 'try', 'check', 'hint'].map((part, i) => [
          part,
          { index: 6 * at + i, cell: made.cells[6 * at + i] },
        ]),
      ]),
    );
  });

  test('are found as far as they are there, wherever their cells lie', () => {
    const made = notebook(
      code('h', 'x', { exercise: '1', part: 'hint' }),
      code('a', 'let a', { exercise: '__proto__', part: 'answer' }),
      text('p', 'x', { exercise: '1', part: 'prompt' }),
    );
    expect(exercisesOf(made).map(({ id, cells }) => [id, Object.keys(cells)])).toEqual([
      ['1', ['hint', 'prompt']],
      ['__proto__', ['answer']],
    ]);
    expect(exercisesOf(notebook())).toEqual([]);
  });

  test('have the first of two cells for one part', () => {
    const made = notebook(
      code('a', 'const first = 1;', { exercise: '1', part: 'answer', points: 1 }),
      code('b', 'const second = 2;', { exercise: '1', part: 'answer', points: 9, imports: ['x'] }),
    );
    expect(exercisesOf(made)).toMatchObject([{ points: 1, imports: [], names: ['first'] }]);
    expect(exercisesOf(made)[0]!.cells.answer!.index).toBe(0);
  });

  test('are read without a look at the code: what kills a parser does no harm', () => {
    const deep = '['.repeat(100_000); // swc dies of it, and the process with it
    const made = changed(lesson(), 'f1-answer', () => ({ source: deep }));
    expect(exercisesOf(made).map(({ id }) => id)).toEqual(['06-1', '06-2']);
    expect(answersOf(made).get('06-1')).toBe(deep);
    expect(fillIn(made, new Map([['06-2', deep]])).cells).toHaveLength(made.cells.length);
    expect(stampNbgrader(made)).toEqual(made);
  });
});

describe('answers', () => {
  test('are put into their cells, and into no others', () => {
    const before = lesson();
    const filled = fillIn(before, new Map([['06-2', 'let x = 1;\n']]));
    expect(filled).toEqual(changed(lesson(), 'f2-answer', () => ({ source: 'let x = 1;\n' })));
    expect(before).toEqual(lesson());
    expect([...answersOf(filled)]).toEqual([
      ['06-1', before.cells[6]!.source],
      ['06-2', 'let x = 1;\n'],
    ]);
  });

  test('to an exercise that is not there are refused', () => {
    const sentence = (made = lesson(), id = '06-3') => {
      try {
        fillIn(made, new Map([[id, '']]));
        return 'filled in';
      } catch (problem) {
        return String(problem);
      }
    };
    const start = 'RangeError: Cannot fill in exercise';
    expect(sentence()).toBe(
      `${start} 06-3: the notebook has no answer cell for it. Did you mean 06-1? It has: 06-1, 06-2`,
    );
    expect(sentence(notebook())).toBe(
      `${start} 06-3: the notebook has no answer cell for it. It has none at all`,
    );
    const unanswerable = notebook(text('p', '', { exercise: '06-3', part: 'prompt' }));
    expect(sentence(unanswerable)).toMatch(/no answer cell for it\. It has none at all$/);
  });
});

describe("nbgrader's stamps", () => {
  const stampsOf = (made: ReturnType<typeof lesson>) =>
    made.cells.map(({ metadata }) => metadata.nbgrader).filter((stamp) => stamp !== undefined);

  test('are on answers and checks, in its schema 3', () => {
    const bare = lesson();
    for (const { metadata } of bare.cells) delete metadata.nbgrader;
    const stamped = stampNbgrader(bare);
    expect(stamped).toEqual(lesson());
    expect(stampsOf(stamped).slice(0, 2)).toEqual([
      { grade_id: '06-1', solution: true, grade: false, locked: false, task: false, schema_version: 3 },
      {
        grade_id: '06-1-check',
        grade: true,
        solution: false,
        locked: true,
        points: 2,
        task: false,
        schema_version: 3,
      },
    ]);
    expect(stampsOf(bare)).toEqual([]);
  });

  test('of an exercise that a person grades give the answer the points, in code or in words', () => {
    const mark = { exercise: '06-1', part: 'answer', points: 3, manual: true } as const;
    const wanted = {
      grade_id: '06-1',
      grade: true,
      solution: true,
      locked: false,
      points: 3,
      task: false,
      schema_version: 3,
    };
    for (const cell of [code('a', '', mark), text('a', '', mark)]) {
      const check = code('c', '', { exercise: '06-1', part: 'check' });
      expect(stampsOf(stampNbgrader(notebook(cell, check)))).toEqual([
        wanted,
        {
          grade_id: '06-1-check',
          grade: false,
          solution: false,
          locked: true,
          task: false,
          schema_version: 3,
        },
      ]);
    }
  });

  test('that are old, wrong or on a cell without a mark go, and all else stays', () => {
    const odd = changed(lesson(), 'mean', () => ({
      metadata: { tags: ['x'], nbgrader: { grade_id: 'cell-1' }, downhill: { note: 1 } },
    }));
    const wrong = changed(odd, 'f1-check', ({ metadata }) => ({
      metadata: { ...metadata, nbgrader: { points: 99, checksum: 'abc' } },
    }));
    expect(stampNbgrader(wrong)).toEqual(
      changed(lesson(), 'mean', () => ({ metadata: { tags: ['x'], downhill: { note: 1 } } })),
    );
  });

  test('are given once to an exercise that has two cells of a part, for nbgrader refuses equal ids', () => {
    const twice = notebook(...block('06-1'), ...block('06-1'));
    const ids = stampsOf(stampNbgrader(twice)).map((stamp) => (stamp as { grade_id: string }).grade_id);
    expect(ids).toEqual(['06-1', '06-1-check']);
  });

  test('survive a file', () => {
    const stamped = stampNbgrader(lesson());
    expect(stampNbgrader(parseNotebook(notebookText(stamped)))).toEqual(stamped);
  });
});
