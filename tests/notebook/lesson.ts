import type { Cell, CodeCell, Mark, Notebook, TextCell } from 'downhill/notebook';

export const text = (id: string, source: string, mark?: Mark): TextCell => ({
  id,
  cell_type: 'markdown',
  source,
  metadata: mark ? { downhill: mark } : {},
});

export const code = (id: string, source: string, mark?: Mark): CodeCell => ({
  id,
  cell_type: 'code',
  source,
  metadata: mark ? { downhill: mark } : {},
  execution_count: null,
  outputs: [],
});

/** The five cells of an exercise that keeps to all rules; `06-1` wants a function `f1`. */
export function block(id: string, name = `f${id.split('-')[1]}`): Cell[] {
  const answer = `/** Twice the number. */
function ${name}(x: number): number {
  // TODO
  throw new Error('Exercise ${id} is yours to write');
}`;
  const checks = [1, 2].map((n) => `  gives('twice ${n}', ${name}, [${n}], ${2 * n}),`).join('\n');
  const stamp = { task: false, schema_version: 3 };
  const [prompt, starter, offer, check, hint] = [
    text(`${name}-prompt`, `### Exercise ${id}\n\nWrite \`${name}(x)\`.`, { exercise: id, part: 'prompt' }),
    code(`${name}-answer`, answer, { exercise: id, part: 'answer', points: 2 }),
    code(`${name}-try`, `// console.log(${name}(3));`, { exercise: id, part: 'try' }),
    code(`${name}-check`, `await check('${id}', [\n${checks}\n]);`, { exercise: id, part: 'check' }),
    text(`${name}-hint`, '<details>\n<summary>Hint</summary>\n\nWhat is x + x?\n\n</details>', {
      exercise: id,
      part: 'hint',
    }),
  ] as const;
  starter.metadata.nbgrader = { ...stamp, grade_id: id, solution: true, locked: false, grade: false };
  check.metadata.nbgrader = {
    ...stamp,
    grade_id: `${id}-check`,
    solution: false,
    locked: true,
    grade: true,
    points: 2,
  };
  check.metadata.tags = ['raises-exception'];
  return [prompt, starter, offer, check, hint];
}

export const notebook = (...cells: Cell[]): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: 'downhill', display_name: 'TypeScript (Downhill)', language: 'typescript' },
  },
  cells,
});

/** A lesson of two exercises, `06-made`, that keeps to all rules but for its language_info. */
export const lesson = (): Notebook =>
  notebook(
    text('title', '# 06 Made · 做\n\n> After this lesson you can double.'),
    code('setup', "import { check, gives } from 'downhill/lesson';\ntype Vec = number[];"),
    text('mean-intro', '## The mean\n\n> **Predict before you run:** what is it?'),
    code(
      'mean',
      'const mean = (v: Vec): number => v.reduce((sum, x) => sum + x, 0) / v.length;\nmean([1, 3])',
    ),
    text('mean-read', 'It is 2.'),
    ...block('06-1'),
    ...block('06-2'),
    text('end', '## Where you are now\n\nYou can double.'),
  );

/** The notebook with one cell changed. */
export function changed(
  { cells, ...rest }: Notebook,
  id: string,
  change: (cell: Cell) => Partial<Cell>,
): Notebook {
  if (!cells.some((cell) => cell.id === id)) throw new RangeError(`There is no cell ${id} to change`);
  return {
    ...rest,
    cells: cells.map((cell) => (cell.id === id ? { ...cell, ...change(cell) } : cell) as Cell),
  };
}
