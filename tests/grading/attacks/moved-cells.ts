import { changed, code, marked, type NotebookAttack } from './make-notebook-attack.ts';

/** Ids, and cells that went, came or changed their kind. */
export const movedCells: NotebookAttack[] = [
  // ids
  changed('the same cell id everywhere', (nb) => {
    for (const cell of nb.cells) cell.id = 'same';
  }),
  changed('every answer twice', (nb) => {
    for (const { cell } of marked(nb, 'answer'))
      nb.cells.push({ ...structuredClone(cell), id: `${cell.id}-2` });
  }),
  changed('every answer a hundred times, under one id', (nb) => {
    for (const { cell } of marked(nb, 'answer'))
      for (let i = 0; i < 100; i++) nb.cells.push(structuredClone(cell));
  }),
  changed('all answers under the id of the first', (nb) => {
    for (const { mark, nbgrader } of marked(nb, 'answer')) {
      mark.exercise = '90-1';
      nbgrader.grade_id = '90-1';
    }
  }),
  changed('ids of exercises that are paths and prototypes', (nb) => {
    const ids = ['../../../etc/passwd', '__proto__', 'constructor', '90-1/../90-2', '90-1\u0000', ''];
    marked(nb, 'answer').forEach(({ mark, nbgrader }, i) => {
      mark.exercise = ids[i];
      nbgrader.grade_id = ids[i];
    });
  }),
  changed('ids of cells that are paths', (nb) => {
    for (const [i, cell] of nb.cells.entries()) cell.id = `../../${'a/'.repeat(i)}../keep.txt`;
  }),
  changed('an exercise that nobody set', (nb) => {
    nb.cells.push(
      code('more', 'const extra = 1;', {
        downhill: { exercise: '90-7', part: 'answer', points: 1000 },
        nbgrader: {
          grade: true,
          grade_id: '90-7',
          locked: false,
          points: 1000,
          schema_version: 3,
          solution: true,
          task: false,
        },
      }),
    );
  }),

  // cells that went, came or changed their kind
  changed('the check cells are gone', (nb) => {
    nb.cells = nb.cells.filter((cell) => !marked(nb, 'check').some((one) => one.cell === cell));
  }),
  changed('the answer cells are gone', (nb) => {
    nb.cells = nb.cells.filter((cell) => !marked(nb, 'answer').some((one) => one.cell === cell));
  }),
  changed('all but the answers is gone', (nb) => {
    nb.cells = marked(nb, 'answer').map(({ cell }) => cell);
  }),
  changed('the cells stand in the opposite order', (nb) => {
    nb.cells.reverse();
  }),
  changed('the answers are text cells', (nb) => {
    for (const { cell } of marked(nb, 'answer'))
      Object.assign(cell, { cell_type: 'markdown', outputs: undefined, execution_count: undefined });
  }),
  changed('the answers are raw cells', (nb) => {
    for (const { cell } of marked(nb, 'answer'))
      Object.assign(cell, { cell_type: 'raw', outputs: undefined, execution_count: undefined });
  }),
  changed('the checks are text cells', (nb) => {
    for (const { cell } of marked(nb, 'check'))
      Object.assign(cell, { cell_type: 'markdown', outputs: undefined, execution_count: undefined });
  }),
  changed('a cell is of a kind that is none', (nb) => {
    Object.assign(marked(nb, 'answer')[0]!.cell, { cell_type: 'heading' });
  }),
  changed('the answers are split over two cells', (nb) => {
    for (const { cell } of marked(nb, 'answer')) {
      const [first = '', ...rest] = cell.source.split('\n');
      cell.source = first;
      nb.cells.push(code(`${cell.id}-rest`, rest.join('\n')));
    }
  }),
  changed('no cell has its metadata', (nb) => {
    for (const cell of nb.cells) cell.metadata = {};
  }),
  changed('no cell has its metadata, id or place', (nb) => {
    nb.cells = nb.cells.map((cell, i) => ({ ...cell, metadata: {}, id: `cell-${i}` })).reverse();
  }),
  changed('a cell before all others changes the globals', (nb) => {
    nb.cells.unshift(code('first', 'Object.is = () => true;\nArray.prototype.every = () => true;'));
  }),
  changed('the helper of the lesson is another one', (nb) => {
    for (const cell of nb.cells)
      if (cell.id === 'helpers') cell.source = 'type Vec = any; type Mat = any;\nconst mean: any = () => 0;';
  }),
  changed('the set-up imports what it likes', (nb) => {
    for (const cell of nb.cells)
      if (cell.id === 'setup')
        cell.source = "import * as fs from 'node:fs';\nimport { execSync } from 'node:child_process';";
  }),
];
