// biome-ignore-all lint/suspicious/noTemplateCurlyInString: answers are code, and code has templates
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { notebooksDir, projectRoot } from 'downhill/base';
import { openTypeChecker, prepare } from '../../lib/grading/answer/index.ts';
import { added, cellOf, honest, type Id, ids, starters, submission, teacher } from './answer-lesson.ts';

jest.setTimeout(120_000); // where eight processes share two cores

const checker = openTypeChecker(teacher, notebooksDir(), { check: 3000, read: 1000 });
afterAll(() => checker.close());

/** The first problem of an answer, `line: sentence`; undefined when there is none. */
async function problem(id: Id, code: string, ...extras: string[]): Promise<string | undefined> {
  const [first] = (await checker.problems([{ id, code, extras }])).get(id)!;
  return first && `${first.line}: ${first.message}`;
}

describe('an answer is checked where it stands', () => {
  test('honest answers and starters pass', async () => {
    for (const answers of [honest, starters]) {
      const found = await checker.problems(ids.map((id) => ({ id, code: answers[id] })));
      expect([...found]).toEqual(ids.map((id) => [id, []]));
    }
  });

  test('mistakes are told with their line', async () => {
    expect(await problem('06-1', 'function mse(\n  a: Vec,\n): number {\n  return a;\n}')).toBe(
      "4: Type 'Vec' is not assignable to type 'number' (TS2322)",
    );
    expect(await problem('06-1', '\n\nconst mse = (((')).toBe('3: Expression expected (TS1109)');
    expect(await problem('06-1', 'const mse = () => nothing')).toBe("1: Cannot find name 'nothing' (TS2304)");
    expect(await problem('06-1', '// 均方误差 😀\nlet é: string = 1')).toBe(
      "2: Type 'number' is not assignable to type 'string' (TS2322)",
    );
    expect(await problem('06-1', '')).toBeUndefined();
  });

  test('earlier names are known as they were there, later ones are not', async () => {
    expect(await problem('06-1', 'const mse = two.toFixed(1)')).toBeUndefined();
    expect(await problem('06-2', 'const mean = two.toFixed(1)')).toBeUndefined();
    expect(await problem('06-3', 'const share = two.toFixed(1)')).toBe(
      "1: Property 'toFixed' does not exist on type '\"another\"'. Did you mean 'fixed'? (TS2551)",
    );
    expect(await problem('06-3', 'const share = two.length + afterwards')).toBeUndefined();
    expect(await problem('06-2', 'const mean = two.toFixed(1)')).toBeUndefined(); // still
    for (const name of ['afterwards', 'scaleOf', 'lastOne', 'share', 'mean'])
      expect(await problem('06-1', `const mse = () => ${name}`)).toBe(
        `1: Cannot find name '${name}' (TS2304)`,
      );
    expect(await problem('06-2', 'const mean: number = mse([1], [2])')).toBeUndefined();
  });

  test('added cells that it needs stand before it', async () => {
    expect(
      await problem(
        '06-1',
        'const mse = (a: Wide) => help(a)',
        'type Wide = Vec | number;',
        'const help = (w: Wide) => 1;',
      ),
    ).toBeUndefined();
    expect(await problem('06-1', '\nlet x: string = 1', 'type Wide = Vec;\n\n')).toBe(
      "2: Type 'number' is not assignable to type 'string' (TS2322)",
    );
    expect(await problem('06-1', 'const mse = 1', 'let y: string = 1')).toBe(
      "1: in an added cell: Type 'number' is not assignable to type 'string' (TS2322)",
    );
  });

  test('nothing of an answer is seen by the next', async () => {
    const bad = [
      'declare global { interface Array<T> { mine: 1 } var everywhere: 1; interface Number { odd: string } }',
      'type Vec = string; const mine = 1; class Private {} let scale = "x"',
      'declare module "downhill/nn" { const extra: 1 }',
      'namespace NodeJS { export type X = 1 }',
      'var globalThis2 = 1; (globalThis as any).mine = 1',
      'import { relu as mine } from "downhill/nn"; export { mine }',
    ];
    for (const code of bad) {
      await checker.problems([{ id: '06-1', code }]);
      expect(await problem('06-3', 'const share: number = scale')).toBeUndefined();
      expect(await problem('06-1', 'const mse = (a: Vec): number => a[0]!')).toBeUndefined();
      for (const use of ['mine', 'everywhere', 'new Private()', '[1].mine', '(1).odd'])
        expect(await problem('06-1', `const mse = ${use}`)).toMatch(
          /^1: (Cannot find name|Property '\w+' does not exist)/,
        );
    }
  });

  test('a hundred answers later it still answers the same', async () => {
    const many = Array.from({ length: 100 }, (_, n) => ({
      id: '06-1',
      code: `const mse = (a: Vec): ${n % 2 ? 'number' : 'string'} => a[0]! + ${n}`,
    }));
    for (const [n, one] of many.entries())
      expect((await checker.problems([one])).get('06-1')!.length).toBe(n % 2 ? 0 : 1);
  });
});

describe('hostile texts', () => {
  const deep = (n: number) => `const mse = ${'['.repeat(n)}${']'.repeat(n)}`;
  test.each<[string, string, RegExp]>([
    ['brackets nested 10,000 deep', deep(10_000), /^1: the answer has 20012 characters, the most is 20000$/],
    ['brackets nested 1,000 deep', deep(1000), /^1: the checker did not come to an end with this answer$/],
    [
      'a megabyte of code',
      `const mse = '${'x'.repeat(1e6)}'`,
      /^1: the answer has 1000014 characters, the most is 20000$/,
    ],
    [
      'ten thousand brackets in 20 kB',
      `const mse = ${'['.repeat(9000)}`,
      /^1: the answer has 9001 brackets and other openings, the most is 1500$/,
    ],
    [
      'a type that doubles forever',
      'type D<T, N extends 0[] = []> = N["length"] extends 60 ? T : D<[T, T], [...N, 0]>; const mse: D<1> = 1',
      /^1: /,
    ],
    [
      'a union of all words',
      "type C = 'a'|'b'|'c'|'d'|'e'|'f'|'g'|'h'|'i'|'j'; type W = `${C}${C}${C}${C}${C}${C}${C}`; const mse: W = 'x'",
      /^1: /,
    ],
    ['a type that leads to itself', 'type A = B; type B = A; const mse: A = 1', /^1: /],
    ['arrows that cannot be told from conditions', `const mse = ${'a?(b):c=>'.repeat(60)}1`, /^1: /],
    ['null characters', 'const mse = \0 1', /^1: /],
    ['half a surrogate', "const mse = '\ud800'", /^undefined$/],
  ])('%s', async (_, code, told) => {
    expect(String(await problem('06-1', code))).toMatch(told);
    expect(await problem('06-1', honest['06-1'])).toBeUndefined();
  });

  test('a text that keeps the parser busy for hours is named by its place, and its neighbours are read', async () => {
    const notebook = submission();
    cellOf(notebook, '06-1').source = `const mse = ${'a?(b):c=>'.repeat(40)}1`;
    notebook.cells.push(added('x', '<T>('.repeat(40)), added('y', 'const y = 1'), added('z', deep(5000)));
    const unread = await checker.unread(notebook);
    const at = notebook.cells.indexOf(cellOf(notebook, '06-1'));
    expect([...unread]).toEqual([
      [at, 'cannot be read: the parser did not come to an end with it'],
      [notebook.cells.length - 3, 'cannot be read: the parser did not come to an end with it'],
      [notebook.cells.length - 1, 'has 5001 brackets and other openings, the most is 1500'],
    ]);
    const { answers } = await prepare(teacher, notebook, checker);
    expect(answers.map(({ refused }) => refused)).toEqual([
      {
        status: 'type error',
        message: 'the answer cannot be read: the parser did not come to an end with it',
      },
      undefined,
      undefined,
    ]);
  });
});

test('a submission is found, screened, checked and made ready in one go', async () => {
  const notebook = submission({
    '06-1': 'const mse = (a: Vec): string => a[0]!;',
    '06-2': "import { mean } from 'downhill/nn'; const m = mean",
    '06-3': honest['06-3'],
  });
  const { answers, notes } = await prepare(teacher, notebook, checker);
  expect(notes).toEqual([]);
  expect(answers.map(({ exercise, refused, program }) => [exercise.id, refused, program?.names])).toEqual([
    [
      '06-1',
      { status: 'type error', line: 1, message: "Type 'number' is not assignable to type 'string' (TS2322)" },
      undefined,
    ],
    [
      '06-2',
      {
        status: 'error',
        line: 1,
        message: 'the answer imports downhill/nn; this exercise allows: no imports',
      },
      undefined,
    ],
    ['06-3', undefined, ['share']],
  ]);
  const empty = await prepare(teacher, teacher, checker);
  expect(empty.answers.map(({ found, program, refused }) => [found, program, refused])).toEqual(
    ids.map(() => ['untouched', undefined, undefined]),
  );
  const syntax = await prepare(teacher, submission({ '06-1': '\nconst mse = ((' }), checker);
  expect(syntax.answers[0]!.refused).toEqual({
    status: 'type error',
    line: 2,
    message: 'the answer cannot be read: Expression expected',
  });
});

test('a grader that is killed takes its reading process with it', async () => {
  const code = `const { openTypeChecker } = await import(process.argv[1]);
    const cell = { id: 'a', cell_type: 'code', source: 'const a = 1', metadata: {}, execution_count: null, outputs: [] };
    const checker = openTypeChecker({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }, process.cwd());
    await checker.problems([{ id: 'x', code: '1' }]);
    console.log('ready');
    await checker.problems([{ id: 'x', code: 'const a = ' + '['.repeat(900) + ']'.repeat(900) }]);`;
  const types = pathToFileURL(join(projectRoot(), 'dist', 'grading', 'answer', 'types.js')).href;
  const grader = spawn(process.execPath, ['--input-type=module', '-e', code, types], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => grader.stdout.once('data', resolve));
  const children = execFileSync('pgrep', ['-P', String(grader.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(children).toHaveLength(2); // the process and the shell that watches over it
  grader.kill('SIGKILL');
  for (const pid of children) while (lives(Number(pid))) await new Promise((next) => setTimeout(next, 20));
});

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('two questions at once are answered one after the other, and a closed checker says so', async () => {
  const other = openTypeChecker(teacher, notebooksDir());
  const [a, b] = await Promise.all([
    other.problems([{ id: '06-1', code: 'const mse = 1' }]),
    other.problems([{ id: '06-1', code: 'const mse: string = 1' }]),
  ]);
  expect([a.get('06-1')!.length, b.get('06-1')!.length]).toEqual([0, 1]);
  await other.close();
  await expect(other.problems([{ id: '06-1', code: '1' }])).rejects.toThrow(
    'Cannot check an answer: the checker is closed',
  );
});
