import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadLesson, pickRung, type Rung, selfTest } from '../../lib/grading/index.ts';
import { notebookText, readNotebook } from '../../lib/notebook/index.ts';
import { folderOf, type MadeId, madeExercises, madeIds, madeLesson } from './made-lesson/submissions.ts';

jest.setTimeout(60_000);
let rung: Rung;
let folder: string;
beforeAll(async () => {
  rung = await pickRung();
  folder = mkdtempSync(join(tmpdir(), 'downhill-self-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The made lesson in a folder of its own, to plant mistakes in. */
class Planted {
  readonly root = mkdtempSync(join(folder, 'lesson-'));
  readonly notebook = readNotebook(madeLesson);

  constructor() {
    cpSync(madeExercises, join(this.root, 'exercises'), { recursive: true });
  }

  file(id: MadeId, ...parts: string[]): string {
    return join(this.root, 'exercises', '90-made-lesson', folderOf(id).split('/').at(-1)!, ...parts);
  }

  /** Changes a file of an exercise; what is to be changed must be there. */
  change(id: MadeId, name: string, from: string | RegExp, to: string): void {
    const text = readFileSync(this.file(id, name), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(this.file(id, name), text.replace(from, to));
  }

  write(id: MadeId, name: string, text: string): void {
    writeFileSync(this.file(id, name), text);
  }

  cell(id: MadeId, part: string) {
    return this.notebook.cells.find(({ metadata }) => {
      const mark = metadata.downhill as { exercise?: string; part?: string } | undefined;
      return mark?.exercise === id && mark.part === part;
    })!;
  }

  /** What the self-test says of these exercises of the lesson. */
  async said(ids: readonly MadeId[] = madeIds): Promise<string[]> {
    const cells = this.notebook.cells.filter(({ metadata }) => {
      const { exercise } = (metadata.downhill ?? {}) as { exercise?: MadeId };
      return exercise === undefined || ids.includes(exercise);
    });
    const path = join(this.root, '90-made-lesson.ipynb');
    writeFileSync(path, notebookText({ ...this.notebook, cells }));
    const exercises = join(this.root, 'exercises');
    return selfTest(await loadLesson(path, { exercises }), { rung, seed: 'self-test', exercises });
  }
}

test('the made lesson is clean, and one without exercises has nothing to say', async () => {
  expect(await new Planted().said()).toEqual([]);
  expect(await new Planted().said([])).toEqual([]);
});

describe('a planted mistake is found, beside others', () => {
  let found: string[];
  beforeAll(async () => {
    const lesson = new Planted();
    // 90-1: points, mutants, names, a check for tensors
    for (const name of readdirSync(lesson.file('90-1', 'mutants')).slice(2))
      rmSync(lesson.file('90-1', 'mutants', name));
    lesson.change('90-1', 'checks.ts', 'keepsInput(1)', 'keepsInput(2), leaksNothing(1), keepsInput(1)');
    lesson.change('90-1', 'checks.ts', 'keepsInput,', 'keepsInput, leaksNothing,');
    // 90-2: a solution that is refused, and a verdict that is no sentence
    lesson.change('90-2', 'solution.ts', /\{/, "{ eval('1');");
    // 90-3: no solution, and a starter that is paid
    rmSync(lesson.file('90-3', 'solution.ts'));
    lesson.cell('90-3', 'answer').source = readFileSync(
      join(folderOf('90-3'), 'solution.ts'),
      'utf8',
    ).replaceAll('export ', '');
    // 90-4: a mutant that passes everything
    const right = readFileSync(lesson.file('90-4', 'solution.ts'), 'utf8');
    lesson.write('90-4', 'mutants/a-right-one.ts', `// Not wrong at all.\n${right}`);
    // 90-5: a solution that fails, and a mutant that never ends: it costs no other variant
    lesson.change('90-5', 'solution.ts', 'return results', 'return results.slice(1)');
    lesson.write(
      '90-5',
      'mutants/a-never-ends.ts',
      '// Never ends.\nexport async function inTurn(): Promise<number[]> {\n  for (;;);\n}\n',
    );
    lesson.change('90-5', 'checks.ts', /\]\);\s*$/, '], { seconds: 0.5 });');
    found = await lesson.said(['90-1', '90-2', '90-3', '90-4', '90-5']);
  });
  const of = (id: MadeId) => found.filter((one) => one.startsWith(`exercise ${id}`));

  test('in what is written down: points, mutants, names, a check for tensors', () => {
    expect(of('90-1')).toEqual([
      'exercise 90-1: its checks have 6 points, its mark says 3',
      'exercise 90-1: two checks are named "what it is given stays as it was"',
      'exercise 90-1: it checks for tensors, and may not import downhill/engine',
      'exercise 90-1: it has 2 mutants, wanted at least 3',
    ]);
  });

  test('a solution that is refused', () => {
    expect(of('90-2')).toEqual([
      'exercise 90-2: the solution does not run: the answer uses eval, which no answer may',
    ]);
  });

  test('no solution, and a starter that is paid', () => {
    expect(of('90-3').slice(0, 2)).toEqual([
      'exercise 90-3: it has no solution.ts',
      'exercise 90-3: the starter is paid for "all five of a list, also of a single number"',
    ]);
  });

  test('a mutant that passes everything', () => {
    expect(of('90-4')).toEqual(['exercise 90-4: the mutant a-right-one passes every check']);
  });

  test('a solution that fails; a mutant that never ends costs no other variant', () => {
    expect(of('90-5')).toEqual([
      expect.stringMatching(
        /^exercise 90-5: the solution loses "the results, in the order of the jobs" \(failed: the results has the wrong length, \d+\)$/,
      ),
    ]);
  });
});

describe('careless checks are found', () => {
  let found: string[];
  beforeAll(async () => {
    const lesson = new Planted();
    // 90-1: NaN and an empty list pass
    lesson.change(
      '90-1',
      'checks.ts',
      'same(found, { list: totals(list) })',
      'careless(found.list, totals(list))',
    );
    lesson.change(
      '90-1',
      'checks.ts',
      'export default',
      `function careless(found: number[], wanted: number[]) {
  if (typeof found === 'number') return Math.abs(found - wanted.length) > 1e-9 ? 'wrong' : undefined;
  return found.every((one, i) => one === wanted[i]) ? undefined : 'wrong';
}

export default`,
    );
    // 90-2: a verdict that is no sentence
    lesson.change(
      '90-2',
      'checks.ts',
      /verdict: \(\{ a, b \}, found\) => .*/,
      'verdict: () => false as never,',
    );
    // 90-3: nothing looks at an answer
    lesson.write(
      '90-3',
      'checks.ts',
      `import { hidden, keepsInput } from 'downhill/grading';
export default hidden<typeof import('./solution.ts')>((check) => [
  check({ name: 'refuses', points: 3, throws: true, make: () => 1, probe: () => { throw new Error('always'); }, verdict: () => undefined }),
  keepsInput(1),
]);`,
    );
    // 90-4: inputs that cannot be drawn
    lesson.change(
      '90-4',
      'checks.ts',
      /make: \(rng\) => .*/,
      'make: (rng) => { throw new Error(String(rng)); },',
    );
    found = await lesson.said(['90-1', '90-2', '90-3', '90-4']);
  });

  test('what NaN and an empty list pass', () => {
    const paid = 'is paid for "the totals of a list, also of none and of one"';
    expect(found.filter((one) => one.startsWith('exercise 90-1'))).toEqual([
      `exercise 90-1: an answer that does nothing but return NaN ${paid}`,
      `exercise 90-1: an answer that does nothing but return [] ${paid}`,
    ]);
  });

  test('a verdict that is no sentence, and inputs that cannot be drawn', () => {
    expect(found).toContain(
      'exercise 90-2: the solution loses "the product of two matrices" (ungradable: the verdict of this check is of type boolean, wanted a sentence or undefined)',
    );
    expect(found).toContainEqual(
      expect.stringMatching(
        /^exercise 90-4: the solution loses "the mean after every number, and 0 before the first" \(ungradable: its make threw Error: /,
      ),
    );
  });

  test('an exercise that pays what always throws', () => {
    expect(found.filter((one) => one.startsWith('exercise 90-3'))).toEqual([
      'exercise 90-3: none of its checks looks at an answer',
      'exercise 90-3: the solution loses "refuses" (not run: this counts as soon as another check of the exercise has passed)',
    ]);
  });
});

test('a module that holds the answer itself is found; so is what learners would read and must not', async () => {
  const lesson = new Planted();
  // The name of a check in a text, a solution as the starter.
  lesson.notebook.cells[1]!.source += '\n\nThe judge looks whether after a reset it starts anew.';
  const solved = readFileSync(lesson.file('90-2', 'solution.ts'), 'utf8');
  lesson.cell('90-2', 'answer').source = solved.replaceAll('export ', '');
  // sizeOf of downhill/base gives the size of a shape: 90-1 asks for just that now, and 90-3 for something else.
  for (const id of ['90-1', '90-3'] as const) {
    const mark = lesson.cell(id, 'answer').metadata.downhill as { imports?: string[] };
    mark.imports = ['downhill/base', 'downhill/nn'];
  }
  for (const one of lesson.notebook.cells) one.source = one.source.replaceAll('runningTotals', 'sizeOf');
  lesson.change(
    '90-1',
    'solution.ts',
    /export function[\s\S]*$/,
    'export function sizeOf(numbers: number[]): number {\n  return numbers.reduce((a, b) => a * b, 1);\n}\n',
  );
  lesson.write(
    '90-1',
    'checks.ts',
    `import { hidden, same } from 'downhill/grading';
export default hidden<typeof import('./solution.ts')>((check) => [
  check({ name: 'the size', points: 3, make: (rng) => [2 + rng.int(9), 3], probe: ({ sizeOf }, list) => sizeOf(list),
    verdict: ([n], found) => same(found, 3 * n!) }),
]);`,
  );
  const found = await lesson.said(['90-1', '90-2', '90-3', '90-4']);
  expect(found.filter((one) => one.includes('imported from'))).toEqual([
    'exercise 90-1: an answer that is imported from downhill/base passes every check',
  ]);
  expect(found.filter((one) => /imports its solution|90-3/.test(one))).toEqual([]);
  expect(found.filter((one) => one.startsWith('Cannot release'))).toEqual([
    'Cannot release 90-made-lesson: cell 2 (card) shows the name of a hidden check of exercise 90-4 in its source',
    'Cannot release 90-made-lesson: cell 13 (multiply-answer) is the solution of exercise 90-2, wanted its starter',
  ]);
});
