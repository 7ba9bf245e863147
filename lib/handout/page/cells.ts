import type { Block, Page } from '../contract.ts';
import { cellList } from './cell-list.ts';
import { codeCell } from './code-cell.ts';
import { headingsOf } from './contents.ts';
import { exerciseBox } from './exercise-box.ts';
import { textCell } from './text-cell.ts';

/** All cells of a page as a list, those of one exercise together in a box. */
export function cells(page: Page): string {
  const seen = new Set(headingsOf(page).map(({ id }) => id));
  const items = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => {
      const html = block.kind === 'text' ? textCell(block, page.lang) : codeCell(block, page.variant);
      if (html === '') return [];
      return [
        `<li class="cell ${block.kind === 'text' ? 'prose' : 'code'}"${place(block, seen)}>\n${html}\n</li>`,
      ];
    });
  const begun = new Set<string>();
  const parts = runs(page.blocks).flatMap(({ exercise, blocks }) => {
    const inside = items(blocks);
    if (exercise === undefined || inside.length === 0) return inside;
    const first = !begun.has(exercise);
    begun.add(exercise);
    return [exerciseBox({ page, exercise, blocks, first, items: inside })];
  });
  return cellList(parts);
}

interface Run {
  exercise: string | undefined;
  blocks: Block[];
}

/** Neighbours of the same exercise, or of none, in one run. */
function runs(blocks: readonly Block[]): Run[] {
  const found: Run[] = [];
  for (const block of blocks) {
    const exercise = block.exercise?.id;
    const last = found.at(-1);
    if (last && last.exercise === exercise) last.blocks.push(block);
    else found.push({ exercise, blocks: [block] });
  }
  return found;
}

/** The id of a cell, so that a link can lead to it; none where it would be there twice. */
function place({ cell }: Block, seen: Set<string>): string {
  const id = `cell-${cell}`;
  if (!/^[\w-]+$/.test(cell) || seen.has(id)) return '';
  seen.add(id);
  return ` id="${id}"`;
}
