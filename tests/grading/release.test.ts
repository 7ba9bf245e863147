import { expect, test } from '@jest/globals';
import { type Cell, notebookText, parseNotebook } from 'downhill/notebook';
import { NotReleased, releaseFiles } from '../../lib/grading/release/release-files.ts';
import { release, releaseNotebook } from '../../lib/grading/release/release-notebook.ts';
import type { Lesson } from '../../lib/grading/spec/lesson.ts';
import { temporaryFolder } from '../cli/folder.ts';
import { lessonNotebook, madeLesson, putHidden, starter } from './release-made.ts';

const temporary = temporaryFolder();
const exercises = () => putHidden(temporary('exercises'));

/** A cell of the released lesson. */
const released = (id: string) => releaseNotebook(lessonNotebook()).cells.find((cell) => cell.id === id)!;
const textOf = (files: { path: string; bytes: Uint8Array }[], path: string) =>
  Buffer.from(files.find((file) => file.path === path)!.bytes).toString('utf8');

test('the steps are a list, in the order in which they are done', () => {
  expect(release.map(({ name }) => name)).toEqual([
    'whole',
    'cleanNotebook',
    'stampNbgrader',
    'tagChecks',
    'lock',
  ]);
});

test('learners get the starter as it is, and no results', () => {
  expect(released('answer').source).toBe(starter);
  expect(released('ran')).toMatchObject({ metadata: {}, outputs: [], execution_count: null });
  expect(notebookText(releaseNotebook(lessonNotebook()))).not.toContain('as the teacher left it');
});

test('prompt and check are locked, the answer cannot be deleted, the rest is free', () => {
  const locks = ['prompt', 'answer', 'try', 'check', 'hint', 'title'].map((id) => {
    const { editable, deletable } = released(id).metadata;
    return { id, editable, deletable };
  });
  expect(locks).toEqual([
    { id: 'prompt', editable: false, deletable: false },
    { id: 'answer', editable: undefined, deletable: false },
    { id: 'try', editable: undefined, deletable: undefined },
    { id: 'check', editable: false, deletable: false },
    { id: 'hint', editable: undefined, deletable: undefined },
    { id: 'title', editable: undefined, deletable: undefined },
  ]);
});

test('nbgrader reads the points of the mark, and all cells run on behind a check that failed', () => {
  expect(released('answer').metadata.nbgrader).toEqual({
    schema_version: 3,
    grade_id: '90-1',
    grade: false,
    solution: true,
    locked: false,
    task: false,
  });
  expect(released('check').metadata).toMatchObject({
    tags: ['raises-exception'],
    nbgrader: { grade_id: '90-1-check', grade: true, solution: false, locked: true, points: 3 },
  });
});

test('an exercise without an answer, or that nothing would give points for, is not released', () => {
  const without = (...ids: string[]) => {
    const notebook = lessonNotebook();
    notebook.cells = notebook.cells.filter(({ id }) => !ids.includes(id));
    return () => releaseNotebook(notebook);
  };
  expect(without('answer')).toThrow(new Error('Cannot release exercise 90-1: it has no answer cell'));
  expect(without('check')).toThrow(
    new Error(
      'Cannot release exercise 90-1: it has neither a check cell nor the mark "manual", so nothing would give its points',
    ),
  );
});

test('an exercise that a person grades needs no check cell and has its points at the answer', () => {
  const notebook = lessonNotebook();
  notebook.cells = notebook.cells.filter(({ id }) => id !== 'check');
  const answer = notebook.cells.find(({ id }) => id === 'answer')!;
  answer.metadata.downhill = { exercise: '90-1', part: 'answer', points: 3, manual: true };
  const [{ metadata }] = releaseNotebook(notebook).cells.filter(({ id }) => id === 'answer') as [Cell];
  expect(metadata.nbgrader).toMatchObject({ grade: true, solution: true, locked: false, points: 3 });
});

test('releasing twice gives the same bytes, and releasing what was released as well', () => {
  const options = { exercises: exercises(), nbgrader: true, gradescope: true };
  const first = releaseFiles([madeLesson()], options);
  expect(releaseFiles([madeLesson()], options)).toEqual(first);
  expect(first.map(({ path }) => path)).toEqual([
    '90-made.ipynb',
    'source/90-made/90-made.ipynb',
    '90-made-autograder.zip',
    'nbgrader_config.py',
  ]);
  const text = textOf(first, '90-made.ipynb');
  expect(notebookText(releaseNotebook(parseNotebook(text)))).toBe(text);
});

const secretLine = 'const scaledUp = x.map((value) => value * factor);';
const solutionLine = 'line 3 of 90-1-scale/solution.ts';

/** What is wrong with a release of a lesson in which something was planted. */
function problems(plant: (cells: Cell[], lesson: Lesson) => void): string[] {
  const lesson = madeLesson(({ cells }) => plant(cells, undefined as never));
  try {
    releaseFiles([lesson], { exercises: exercises() });
    return [];
  } catch (problem) {
    expect(problem).toBeInstanceOf(NotReleased);
    return [...(problem as NotReleased).problems];
  }
}
const said = (cell: string, from: string, place: string) =>
  `Cannot release 90-made: cell ${cell} shows ${from} in its ${place}`;

test('an honest lesson has nothing that learners must not see', () => {
  expect(problems(() => {})).toEqual([]);
});

test.each<[string, string]>([
  ['as it is', secretLine],
  ['in a fence of Markdown', `See:\n\`\`\`ts\n    ${secretLine}\n\`\`\``],
  ['broken into lines', 'const scaledUp =\n  x.map(\n    (value) => value * factor);'],
  ['as HTML', 'const scaledUp = x.map((value) =&gt; value &#42; factor);'],
  ['as a data URI', `[x](data:text/plain;base64,${Buffer.from(secretLine).toString('base64')})`],
  ['as a link', `[x](https://example.org/?q=${encodeURIComponent(secretLine)})`],
])('a line of the solution is found in a text, %s', (_, text) => {
  expect(problems((cells) => (cells[6]!.source += `\n${text}`))).toEqual([
    said('7 (hint)', solutionLine, 'source'),
  ]);
});

test('it is found in an attachment, in metadata and in the name of a field', () => {
  const data = { 'text/plain': Buffer.from(secretLine).toString('base64') };
  expect(problems((cells) => Object.assign(cells[0]!, { attachments: { 'a.txt': data } }))).toEqual([
    said('1 (title)', solutionLine, 'attachments.a.txt.text/plain'),
  ]);
  expect(problems((cells) => (cells[4]!.metadata.note = { deep: ['first', { here: secretLine }] }))).toEqual([
    said('5 (try)', solutionLine, 'metadata.note.deep[1].here'),
  ]);
  expect(problems((cells) => (cells[4]!.metadata[secretLine] = 1))).toEqual([
    said('5 (try)', solutionLine, `metadata.${secretLine}`),
  ]);
});

test('it is found in metadata of the notebook itself', () => {
  const lesson = madeLesson((notebook) => (notebook.metadata.solutions = [secretLine]));
  expect(() => releaseFiles([lesson], { exercises: exercises() })).toThrow(
    new NotReleased([`Cannot release 90-made: the notebook shows ${solutionLine} in its metadata.solutions`]),
  );
});

test('results with a solution in them go out without it', () => {
  expect(
    problems((cells) => {
      const [, ran] = cells;
      if (ran?.cell_type === 'code')
        ran.outputs = [{ output_type: 'stream', name: 'stdout', text: secretLine }];
    }),
  ).toEqual([]);
});

test('lines of hidden checks and mutants are found, and the name of a hidden check, in any case of quotes', () => {
  expect(
    problems((cells) => (cells[6]!.source = 'probe: ({ scale }, [a, b, c]) => scale(scale([a!], b!), c!)')),
  ).toEqual([said('7 (hint)', 'line 8 of 90-1-scale/checks.ts', 'source')]);
  expect(problems((cells) => (cells[6]!.source = 'return x.map((value) => value + factor);'))).toEqual([
    said('7 (hint)', 'line 3 of 90-1-scale/mutants/adds.ts', 'source'),
  ]);
  expect(
    problems((cells) => (cells[6]!.source = 'Think: "scaling by a then b" is scaling by a times b!')),
  ).toEqual([said('7 (hint)', 'the name of a hidden check of exercise 90-1', 'source')]);
});

test('an exercise may say what it wants, in the words of a hidden check, in its prompt, starter and public check only', () => {
  const name = 'Scale: scaling by a then b is scaling by a times b.';
  expect(problems((cells) => (cells[2]!.source = name))).toEqual([]);
  expect(problems((cells) => (cells[3]!.source = `/** ${name} */\n${starter}`))).toEqual([]);
  expect(problems((cells) => (cells[5]!.source = `// ${name}`))).toEqual([]);
  const from = 'the name of a hidden check of exercise 90-1';
  expect(problems((cells) => (cells[2]!.metadata.note = name))).toEqual([
    said('3 (prompt)', from, 'metadata.note'),
  ]);
  expect(problems((cells) => (cells[0]!.source = name))).toEqual([said('1 (title)', from, 'source')]);
});

test('what the starter says itself is no secret, nor are imports and heads of loops', () => {
  expect(
    problems((cells) => {
      cells[2]!.source = 'Write `function scale(x: readonly number[], factor: number): number[]`.';
      cells[1]!.source = "import { hidden, same } from 'downhill/grading';";
    }),
  ).toEqual([]);
});

test('a starter that is the solution is not released', () => {
  const solved = starter.replace(/ {2}\/\/ TODO.*\n.*\n/, `  ${secretLine}\n  return scaledUp;\n`);
  expect(problems((cells) => (cells[3]!.source = solved))).toEqual([
    'Cannot release 90-made: cell 4 (answer) is the solution of exercise 90-1, wanted its starter',
  ]);
});

test('a hostile notebook is searched to its end', () => {
  const bytes = '%FF'.repeat(1000);
  expect(
    problems((cells) => {
      cells[0]!.source = `&#9999999; &#x110000; ${bytes} base64,==== ${'('.repeat(5000)}`;
      cells[0]!.metadata.many = Array.from({ length: 2000 }, (_, i) => ({ [`k${i}`]: null }));
    }),
  ).toEqual([]);
});
