import type { CodeCell } from '../../notebook/index.ts';
import type { CodeBlock } from '../contract.ts';
import { highlight } from '../filters/index.ts';
import { outputsHtml } from '../outputs/index.ts';
import { treatmentOf } from '../steps/tags.ts';
import { exercisePart } from './exercise-part.ts';
import { languageOfCell } from './language-of.ts';
import type { Making } from './making.ts';

/** A cell of code with its outputs as HTML. */
export function codeBlockOf(
  cell: CodeCell,
  { figures, language: ofNotebook, variant, prefix, number }: Making & { prefix: string; number: number },
): CodeBlock {
  const { cell: whole, input, output } = treatmentOf(cell);
  const language = languageOfCell(cell, ofNotebook);
  const source = cell.source.replace(/\s+$/, '');
  const isShown = input !== 'removed' && source !== '';
  const folded = {
    ...(whole === 'folded' ? { cell: true } : {}),
    ...(input === 'folded' ? { code: true } : {}),
    ...(output === 'folded' && cell.outputs.length > 0 ? { outputs: true } : {}),
  };
  return {
    kind: 'code',
    cell: cell.id,
    number,
    language,
    code: isShown ? highlight(source, language) : undefined,
    source: isShown ? source : '', // what a tag takes away is not to be copied either
    outputs: outputsHtml(cell.outputs, { cell: cell.id, number, figures, prefix }),
    ...exercisePart(cell, variant),
    ...(Object.keys(folded).length > 0 ? { folded } : {}),
  };
}
