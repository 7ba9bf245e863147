import type { Exercise, Part } from '../exercise/exercise.ts';
import { markOf, parts } from '../exercise/mark.ts';
import type { Cell } from '../notebook.ts';
import type { Complaint, Rule } from './finding.ts';

/** An exercise is one block of cells: prompt, answer, try, check, hint. One that a person grades needs only two. */
export const exerciseBlocks: Rule = {
  name: 'exercise blocks',
  *find({ exercises, notebook: { cells } }) {
    yield* duplicates(cells);
    for (const exercise of exercises) yield* faults(exercise, cells);
  },
};

function* duplicates(cells: Cell[]): Iterable<Complaint> {
  const seen = new Set<string>();
  for (const cell of cells) {
    const mark = markOf(cell);
    if (!mark) continue;
    const key = `${mark.part} ${mark.exercise}`;
    if (seen.has(key)) {
      yield {
        cell: cell.id,
        message: `It is a second ${mark.part} of exercise ${mark.exercise}, wanted one`,
      };
    }
    seen.add(key);
  }
}

function* faults({ id, manual, cells: own }: Exercise, cells: Cell[]): Iterable<Complaint> {
  const found = parts.flatMap((part) => (own[part] ? [{ part, ...own[part] }] : []));
  const placed = [...found].sort((a, b) => a.index - b.index);
  const first = placed[0]!;
  const wanted: readonly Part[] = manual ? ['prompt', 'answer'] : parts;
  const missing = wanted.filter((part) => !own[part]);
  if (missing.length > 0) {
    yield { cell: first.cell.id, message: `Exercise ${id} lacks its ${missing.join(', ')}` };
  }
  if (placed.some(({ part }, at) => part !== found[at]!.part)) {
    const [is, should] = [placed, found].map((list) => list.map(({ part }) => part).join(', '));
    yield {
      cell: first.cell.id,
      message: `The cells of exercise ${id} are in the order ${is}, wanted ${should}`,
    };
  }
  for (const cell of cells.slice(first.index, placed.at(-1)!.index)) {
    if (markOf(cell)?.exercise === id) continue;
    yield { cell: cell.id, message: `It stands between the cells of exercise ${id}, which belong together` };
  }
  for (const { part, cell } of found) {
    const text = part === 'prompt' || part === 'hint';
    const either = part === 'answer' && manual; // an answer in words
    if (either || (cell.cell_type === 'code') !== text) continue;
    yield {
      cell: cell.id,
      message: `The ${part} is a ${cell.cell_type} cell, wanted ${text ? 'text' : 'code'}`,
    };
  }
}
