import { type Cell, type Metadata, tagsOf } from '../../notebook/index.ts';

/** How much of something a page shows: all, a line that opens it, or nothing. */
export type Shown = 'open' | 'folded' | 'removed';

/** What the tags and settings of a cell ask for. */
export interface Treatment {
  cell: Shown;
  input: Shown;
  output: Shown;
}

/**
 * The treatment by the words that Jupyter Book, nbconvert's users and JupyterLab itself have for it: `hide` folds,
 * `remove` takes away, with - or with _.
 */
export function treatmentOf(cell: Cell): Treatment {
  const tags = new Set(tagsOf(cell).map((tag) => tag.toLowerCase().replaceAll('_', '-')));
  const { jupyter, collapsed } = cell.metadata;
  const { source_hidden: noSource, outputs_hidden: noOutputs } = (jupyter ?? {}) as Metadata;
  const of = (part: string, folded: boolean): Shown => {
    if (tags.has(`remove-${part}`)) return 'removed';
    return folded || tags.has(`hide-${part}`) ? 'folded' : 'open';
  };
  return {
    cell: of('cell', false),
    input: of('input', noSource === true),
    output: tags.has('remove-outputs') ? 'removed' : of('output', noOutputs === true || collapsed === true),
  };
}
