import type { Block, Page } from '../contract.ts';
import { cellList } from './cell-list.ts';
import { escaped } from './escaped.ts';

export interface ExerciseBox {
  page: Page;
  exercise: string;
  blocks: readonly Block[];
  /** Whether it is the exercise's first box; text between its cells makes a second one. */
  first: boolean;
  /** Its cells as HTML. */
  items: readonly string[];
}

/** An exercise: its number, its points, a box to tick and its cells. */
export function exerciseBox({ page, exercise, blocks, first, items }: ExerciseBox): string {
  const name = `Exercise ${exercise}`;
  const says = blocks.some(
    (block) => block.kind === 'text' && block.headings.some(({ text }) => text.includes(exercise)),
  );
  const points = first
    ? blocks.find((block) => block.exercise?.points !== undefined)?.exercise?.points
    : undefined;
  const head = [
    ...(says ? [] : [`<strong>${escaped(name)}</strong>`]),
    ...(points === undefined ? [] : [`<span>${points === 1 ? '1 point' : `${points} points`}</span>`]),
    // On paper it is a box for a pencil; without JavaScript it forgets.
    ...(first
      ? [
          `<label><input type="checkbox" autocomplete="off" aria-label="${escaped(name)} done" data-done="${escaped(`${page.name}/${exercise}`)}">done</label>`,
        ]
      : []),
  ];
  const line = head.length > 0 ? `<div class="exercise-head">${head.join('')}</div>` : '';
  const label = first ? name : `${name}, continued`;
  return `<li class="exercise"><section aria-label="${escaped(label)}">${line}${cellList(items)}</section></li>`;
}
