import { describe, expect, test } from '@jest/globals';
import { type Cell, cleanNotebook, fillIn, lint, type Notebook, stampNbgrader } from 'downhill/notebook';
import { changed, code, lesson, text } from './lesson.ts';

const good = () => cleanNotebook(lesson());

/** What the linter says, a line each. Its rule for stamps has a test of its own. */
const said = (made: Notebook) =>
  lint(stampNbgrader(made), '06-made').map(({ cell, rule, message }) => `${cell} | ${rule} | ${message}`);

const withSource = (id: string, source: string) => said(changed(good(), id, () => ({ source })));
const withMark = (id: string, mark: object) =>
  said(
    changed(good(), id, ({ metadata }) => ({
      metadata: { ...metadata, downhill: { ...(metadata.downhill as object), ...mark } },
    })),
  );

describe('marks', () => {
  test.each([
    ['f1-answer', { points: 0 }, "The mark's points are 0, wanted a number above 0"],
    ['f1-answer', { points: -1 }, "The mark's points are -1, wanted a number above 0"],
    ['f1-answer', { points: '2' }, `The mark's points are "2", wanted a number above 0`],
    ['f1-answer', { points: undefined }, "The mark's points are missing, wanted a number above 0"],
    ['f1-answer', { imports: 'x' }, `The mark's imports are "x", wanted a list of names`],
    ['f1-answer', { uses: [1] }, "The mark's uses are [1], wanted a list of names"],
    ['f1-answer', { manual: 1 }, "The mark's manual is 1, wanted true or nothing"],
    [
      'f1-answer',
      { uses: ['mean', 'f1', 'std'] },
      "The mark's uses name f1, std, which no cell before the exercise makes",
    ],
    ['f1-try', { points: 2, uses: [] }, 'The mark has points, uses, which stand at the answer alone'],
  ])('of %s with %j are told', (id, mark, message) => {
    expect(withMark(id, mark)).toEqual([`${id} | marks | ${message}`]);
  });

  test.each([{ imports: ['downhill/engine'] }, { uses: ['mean', 'Vec', 'check'] }, { points: 0.5 }])(
    'of an answer may say %j',
    (mark) => {
      expect(withMark('f1-answer', mark)).toEqual([]);
    },
  );

  test('that cannot be read are told, and what is no mark is left alone', () => {
    const mark = '{"exercise":"06-1","part":"hints"}';
    expect(withMark('f1-hint', { part: 'hints' })).toContain(
      `f1-hint | marks | The mark ${mark} cannot be read, wanted an exercise as "06-2" and one of prompt, answer, try, check, hint`,
    );
    expect(withMark('mean', { folded: true })).toEqual([]);
  });

  test('count up from 1 after the number of the lesson', () => {
    const told = (made: Notebook, name = '06-made') =>
      lint(made, name).flatMap(({ cell, rule, message }) =>
        rule === 'exercise ids' ? `${cell} | ${message}` : [],
      );
    expect(told(good())).toEqual([]);
    expect(told(good(), '07-made')).toEqual([
      'f1-prompt | The exercise is called 06-1, wanted 07-1',
      'f2-prompt | The exercise is called 06-2, wanted 07-2',
    ]);
    const [first, second] = [good().cells.slice(5, 10), good().cells.slice(10, 15)];
    expect(told({ ...good(), cells: [...second, ...first] })).toEqual([
      'f2-prompt | The exercise is called 06-2, wanted 06-1',
      'f1-prompt | The exercise is called 06-1, wanted 06-2',
    ]);
  });
});

describe('the block of an exercise', () => {
  const blocks = (made: Notebook) => said(made).filter((line) => line.includes(' | exercise blocks | '));
  const without = (id: string) => {
    const { cells, ...rest } = good();
    return { ...rest, cells: cells.filter((cell) => cell.id !== id) };
  };
  const moved = (id: string, to: number) => {
    const { cells, ...rest } = without(id);
    const cell = good().cells.find((one) => one.id === id)!;
    return { ...rest, cells: cells.toSpliced(to, 0, cell) };
  };

  test.each(['prompt', 'answer', 'try', 'check', 'hint'])('has its %s', (part) => {
    const first = part === 'prompt' ? 'f1-answer' : 'f1-prompt';
    expect(blocks(without(`f1-${part}`))).toEqual([
      `${first} | exercise blocks | Exercise 06-1 lacks its ${part}`,
    ]);
  });

  test('is in order', () => {
    expect(blocks(moved('f1-hint', 5))).toEqual([
      'f1-hint | exercise blocks | The cells of exercise 06-1 are in the order hint, prompt, answer, try, check, wanted prompt, answer, try, check, hint',
    ]);
  });

  test('has no other cell inside', () => {
    const { cells, ...rest } = good();
    const made = { ...rest, cells: cells.toSpliced(7, 0, text('aside', 'By the way.')) };
    expect(blocks(made)).toEqual([
      'aside | exercise blocks | It stands between the cells of exercise 06-1, which belong together',
    ]);
  });

  test('has each part once', () => {
    const { cells, ...rest } = good();
    const again: Cell = { ...cells[9]!, id: 'again' };
    const made = { ...rest, cells: cells.toSpliced(10, 0, again) };
    expect(said(made)).toEqual([
      'again | exercise blocks | It is a second hint of exercise 06-1, wanted one',
    ]);
  });

  test.each([
    ['f1-prompt', 'The prompt is a code cell, wanted text'],
    ['f1-hint', 'The hint is a code cell, wanted text'],
    ['f1-answer', 'The answer is a markdown cell, wanted code'],
    ['f1-try', 'The try is a markdown cell, wanted code'],
    ['f1-check', 'The check is a markdown cell, wanted code'],
  ])('has %s in the right kind of cell', (id, message) => {
    const made = changed(good(), id, ({ cell_type: type, metadata }) => ({
      ...(type === 'code' ? text(id, 'x') : code(id, '// x')),
      metadata,
    }));
    expect(blocks(made)).toEqual([`${id} | exercise blocks | ${message}`]);
  });

  test('needs only prompt and answer where a person grades, in words or in code', () => {
    const { cells, ...rest } = good();
    const mark = { exercise: '06-2', part: 'answer', points: 1, manual: true } as const;
    for (const answer of [text('essay', 'Your words here.', mark), code('essay', cells[11]!.source, mark)]) {
      expect(said({ ...rest, cells: [...cells.slice(0, 11), answer, cells[15]!] })).toEqual([]);
    }
  });
});

describe('a starter', () => {
  const throws = "throw new Error('Exercise 06-1 is yours to write')";
  const starter = (head: string) => withSource('f1-answer', `/** Doc. */\n${head} { // TODO\n  ${throws}; }`);

  test.each([
    ['function f1(x: number): number { /** Doc. */ // TODO\n}', `The starter does not ${throws}`],
    [
      `/** Doc. */ function f1(): number { // TODO\n throw new Error('Exercise 06-2 is yours to write'); }`,
      `The starter does not ${throws}`,
    ],
    [
      `/** Doc. */ function f1(): number { ${throws}; }`,
      'The starter has no // TODO where the learner is to write',
    ],
    [
      `// Doc.\nfunction f1(): number { // TODO\n ${throws}; }`,
      'The starter has no doc line, wanted /** What you get. */',
    ],
    [
      `/***/ function f1(): number { // TODO\n ${throws}; }`,
      'The starter has no doc line, wanted /** What you get. */',
    ],
    ['function f1( {', 'The starter is no TypeScript: its syntax cannot be read'],
    [`/** Doc. */ { // TODO\n ${throws}; }`, 'The starter declares nothing to write, wanted a function'],
  ])('%j is told', (source, message) => {
    expect(withSource('f1-answer', source).filter((line) => line.startsWith('f1-answer'))).toEqual([
      `f1-answer | starters | ${message}`,
    ]);
  });

  test.each([
    ['function f1(x): number', 'parameter 1 of f1'],
    ['function f1(x: number)', 'what f1 returns'],
    ['const f1 = (x, [y]: Vec, ...z): number =>', 'parameter 1 of f1, parameter 3 of f1'],
    ['const f1 = function (x = 1, { y })', 'parameter 1 of f1, parameter 2 of f1, what f1 returns'],
    [
      'class f1 { constructor(x) {} go(y) { return 1; } }\nexport function g(): void',
      'parameter 1 of f1.go, what f1.go returns',
    ],
    ['let a, b: number, f1 = 3;', 'a, f1'],
  ])('%s has no type for %s', (head, what) => {
    expect(starter(head).filter((line) => line.startsWith('f1-answer'))).toEqual([
      `f1-answer | starters | The starter has no type for ${what}`,
    ]);
  });

  test.each([
    'function f1(x: Vec, { y }: { y: number }, ...z: Vec): number',
    'const f1 = (x: Vec, y: number = 2): number =>',
    'const f1: (x: number) => number = (x) =>',
    'class f1 { go(x: number): void {} }\nfunction other(): void',
    'async function* f1<T>(x: T): AsyncGenerator<T>',
  ])('%s is typed', (head) => {
    expect(starter(head)).toEqual([]);
  });
});

describe('the other cells of an exercise', () => {
  test('offer calls to try, none of them live', () => {
    expect(withSource('f1-try', 'f1(3);')).toEqual([
      'f1-try | try cells | The cell uses f1 before it is written; put // before the call',
      'f1-try | try cells | The cell offers no call of f1 behind // to try exercise 06-1',
    ]);
    const none = 'f1-try | try cells | The cell offers no call of f1 behind // to try exercise 06-1';
    expect(withSource('f1-try', '// $f1(3); f10(3);\nconst x = { f1: 1 }.f1;')).toEqual([none]);
    expect(withSource('f1-try', '')).toEqual([none]);
    expect(withSource('f1-try', 'const x = 3;\n// f1(x);')).toEqual([]);
  });

  test.each([
    ['await check("06-1", [a]);', 'The cell has 1 check, wanted 2 to 4, easy to edge'],
    ['await check("06-1", [a, b, c, d, e]);', 'The cell has 5 checks, wanted 2 to 4, easy to edge'],
    ['await check("06-1", []);', 'The cell has 0 checks, wanted 2 to 4, easy to edge'],
    ['await check("06-2", [a, b]);', `The cell checks "06-2", wanted check('06-1', [...])`],
    ['await check(id, [a, b]);', `The cell checks "id", wanted check('06-1', [...])`],
    ['await check("06-1", checks);', "The checks are not written in the call, wanted check('06-1', [...])"],
    ['await check("06-1");', "The checks are not written in the call, wanted check('06-1', [...])"],
    [
      'await check("06-1", [...checks, a]);',
      "The checks are not written in the call, wanted check('06-1', [...])",
    ],
    ['await check("06-1", [a, b]); 2', null],
    ['await check("06-1", [a, b]); await check("06-1", [a, b]);', null],
    ['const done = await check("06-1", [a, b]);', null],
    ['checkAll("06-1", [a, b]);', null],
    ['gives', null],
    ['', null],
    ['const = 1', null],
  ])('check as they should: %s', (source, message) => {
    const end =
      "The cell does not end with one call of check, wanted check('06-1', [...]) as its last statement";
    expect(withSource('f1-check', source)).toEqual([`f1-check | check cells | ${message ?? end}`]);
  });

  test('may make what their checks need first', () => {
    expect(withSource('f1-check', 'const x = 3;\ncheck("06-1", [a, b, c, d])')).toEqual([]);
  });

  test('do not stop the notebook when a check fails', () => {
    const { metadata } = good().cells.find(({ id }) => id === 'f1-check')!;
    const untagged = changed(good(), 'f1-check', () => ({ metadata: { ...metadata, tags: ['other'] } }));
    expect(said(untagged)).toEqual([
      'f1-check | check cells | The cell has no tag raises-exception, so a failed check stops the notebook',
    ]);
  });

  test.each([
    'Think.',
    '<details>\nThink.\n</details>',
    '<details><summary> </summary>Think.</details>',
    '<details><summary>Hint</summary>Think.',
    'First.\n<details><summary>Hint</summary>Think.</details>',
    '<details><summary>Hint</summary>Think.</details>\nThe answer.',
    '<details><summary>A</summary>Think.</details> leak <details><summary>B</summary>Think.</details>',
  ])('fold the hint: %j', (source) => {
    expect(withSource('f1-hint', source)).toEqual([
      'f1-hint | hints | The hint is not folded, wanted <details><summary>Hint</summary> at its start and </details> at its end',
    ]);
  });
});

describe('what a learner is to write', () => {
  const use = (name: string, exercise: string) =>
    `| later names | The cell uses ${name}, which is the learner's from exercise ${exercise}; make it anew`;
  const followedBy = (...cells: Cell[]) => {
    const { cells: old, ...rest } = good();
    return said({ ...rest, cells: [...old, ...cells] });
  };

  test('is used by no later cell, whoever asks', () => {
    expect(followedBy(code('later', 'const y = f1(3) + f2(3);'))).toEqual([
      `later ${use('f1', '06-1')}`,
      `later ${use('f2', '06-2')}`,
    ]);
    expect(withSource('f2-check', 'check("06-2", [f1, f2])')).toEqual([`f2-check ${use('f1', '06-1')}`]);
    expect(followedBy(code('later', '() => { const f2 = 1; return f2 + [].map(f1); };'))).toEqual([
      `later ${use('f1', '06-1')}`,
    ]);
  });

  test('is free again when the lesson has made it, and as a property or a local name', () => {
    expect(
      followedBy(code('own', 'const f1 = (x: number) => 2 * x;'), text('so', 'So.'), code('later', 'f1(3)')),
    ).toEqual([]);
    expect(followedBy(code('later', '({ f1: 1 }).f1; ((f2: number) => f2)(1); // f1(3)'))).toEqual([]);
    expect(said(fillIn(good(), new Map([['06-2', good().cells[11]!.source]])))).toEqual([]);
  });
});

describe("nbgrader's stamps", () => {
  const sentence =
    "stamps | The cell's metadata for nbgrader does not agree with its mark. Type npx downhill check --fix, which writes it anew";
  const told = (made: Notebook) =>
    lint(made, '06-made').map(({ cell, rule, message }) => `${cell} | ${rule} | ${message}`);

  test('agree with the marks, and are mended by stampNbgrader', () => {
    const wrong = { grade_id: 'x', points: 100 };
    let made = good();
    for (const id of ['mean', 'f1-check']) {
      made = changed(made, id, ({ metadata }) => ({ metadata: { ...metadata, nbgrader: wrong } }));
    }
    made = changed(made, 'f2-answer', ({ metadata: { nbgrader, ...metadata } }) => ({ metadata }));
    expect(told(made)).toEqual(['mean', 'f1-check', 'f2-answer'].map((id) => `${id} | ${sentence}`));
    expect(told(stampNbgrader(made))).toEqual([]);
  });

  test('follow a change of the points', () => {
    const made = changed(good(), 'f1-answer', ({ metadata }) => ({
      metadata: { ...metadata, downhill: { ...(metadata.downhill as object), points: 7 } },
    }));
    expect(told(made)).toEqual([`f1-check | ${sentence}`]);
  });
});
