import type { TextCell } from '../../notebook/index.ts';
import type { TextBlock } from '../contract.ts';
import { renderMarkdown, settleLinks } from '../filters/index.ts';
import { treatmentOf } from '../steps/tags.ts';
import { exercisePart } from './exercise-part.ts';
import type { Making } from './making.ts';

/** A cell of markdown as HTML; links into the page are still as they were written. */
export function textBlockOf(cell: TextCell, making: Making, prefix: string): TextBlock {
  const { ids, maths, variant } = making;
  const { html, headings, problems } = renderMarkdown(cell.source, {
    prefix,
    ids,
    maths,
    attachments: cell.attachments,
  });
  making.problems.push(...problems.map((message) => ({ cell: cell.id, message })));
  return {
    kind: 'text',
    cell: cell.id,
    html,
    headings,
    ...exercisePart(cell, variant),
    ...(treatmentOf(cell).cell === 'folded' ? { folded: true } : {}),
  };
}

/** The block with its links into the page settled, once all its headings are known. */
export function withLinks(block: TextBlock, { ids, problems }: Making): TextBlock {
  const lost = (name: string) =>
    problems.push({
      cell: block.cell,
      message: `The text links to #${name}, and the page has no such place`,
    });
  return { ...block, html: settleLinks(block.html, ids, lost) };
}
