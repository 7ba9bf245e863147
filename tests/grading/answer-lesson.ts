import type { Cell, Notebook } from 'downhill/notebook';

/** A small lesson with three exercises, and honest answers to them. */

const code = (id: string, source: string, metadata = {}): Cell => ({
  id,
  cell_type: 'code',
  source,
  metadata,
  execution_count: null,
  outputs: [],
});
const words = (id: string, source: string, metadata = {}): Cell => ({
  id,
  cell_type: 'markdown',
  source,
  metadata,
});

function exercise(id: string, starter: string, mark = {}): Cell[] {
  const nbgrader = { solution: true, grade: false, locked: false, task: false, schema_version: 3 };
  const of = (part: string, more = {}) => ({ downhill: { exercise: id, part, ...more } });
  return [
    words(`${id}-prompt`, `### Exercise ${id}\n\nWrite it.`, of('prompt')),
    code(id, starter, { ...of('answer', { points: 4, ...mark }), nbgrader: { ...nbgrader, grade_id: id } }),
    code(`${id}-try`, `// trying(${id})`, of('try')),
    code(`${id}-check`, `await check('${id}', []); // ${id}`, {
      ...of('check'),
      nbgrader: {
        ...nbgrader,
        grade_id: `${id}-check`,
        grade: true,
        solution: false,
        locked: true,
        points: 4,
      },
      tags: ['raises-exception'],
    }),
    words(`${id}-hint`, `<details>What is asked of ${id}?</details>`, of('hint')),
  ];
}

const todo = (id: string) => `  // TODO\n  throw new Error('Exercise ${id} is yours to write');`;

export const starters = {
  '06-1': `/** The mean of the squared differences. */\nfunction mse(yHat: Vec, y: Vec): number {\n${todo('06-1')}\n}`,
  '06-2': `/** The mean. */\nfunction mean(v: Vec): number {\n${todo('06-2')}\n}\n\n/** Takes the mean away. */\nclass Centre {\n  by = 0;\n  apply(v: Vec): Vec {\n  ${todo('06-2')}\n  }\n}`,
  '06-3': `/** The largest share. */\nconst share = (z: Vec): number => {\n${todo('06-3')}\n};`,
};

export const honest = {
  '06-1': `function mse(yHat: Vec, y: Vec): number {\n  let sum = 0;\n  for (const [i, yi] of y.entries()) sum += (yHat[i]! - yi) ** 2;\n  return sum / y.length;\n}`,
  '06-2': `function mean(v: Vec): number {\n  return v.reduce((a, b) => a + b, 0) / v.length;\n}\n\nclass Centre {\n  by = 0;\n  apply(v: Vec): Vec {\n    this.by = mean(v);\n    return doubled(v).map((x) => x / 2 - this.by);\n  }\n}`,
  '06-3': `const share = (z: Vec): number => Math.max(...softmax(z)) * scale;`,
};

export type Id = keyof typeof honest;
export const ids = Object.keys(honest) as Id[];

export const teacher: Notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    words('title', '# A lesson'),
    code(
      'setup',
      `import { softmax } from 'downhill/nn';\nimport { check } from 'downhill/lesson';\nimport * as fs from 'node:fs';\nthrow new Error('nothing of this cell may run');`,
    ),
    code(
      'given',
      `type Vec = number[];\nconst two = 2;\nconst scale = two / 2;\nlet heavy = (() => { throw new Error('heavy'); })();\nfunction doubled(v: Vec): Vec {\n  return times(v, two);\n}\nconst times = (v: Vec, by: number) => v.map((x) => x * by);`,
    ),
    ...exercise('06-1', starters['06-1']),
    words('between', 'And now for `mean`.'),
    ...exercise('06-2', starters['06-2'], { uses: ['doubled', 'Vec'] }),
    code('later', `const afterwards = 3;\nconst scaleOf = 'later';`),
    code('again', `const two = 'another';`),
    ...exercise('06-3', starters['06-3'], { imports: ['downhill/nn'], uses: ['scale'] }),
    code('last', `const lastOne = 1;`),
  ],
};

/** A submission with these answers, the rest as it was given out. */
export function submission(answers: Partial<Record<Id, string>> = honest): Notebook {
  const copy = structuredClone(teacher);
  for (const cell of copy.cells) if (cell.id in answers) cell.source = answers[cell.id as Id]!;
  return copy;
}

export const place = (notebook: Notebook, id: string): number =>
  notebook.cells.findIndex((cell) => cell.id === id);
export const cellOf = (notebook: Notebook, id: string): Cell => notebook.cells[place(notebook, id)]!;
export const added = code;
export const said = words;
