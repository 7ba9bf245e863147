import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serialize } from 'node:v8';
import type { FigureParts } from '../../../lib/plots/figure.ts';
import { place } from '../place.ts';

/**
 * Writes a notebook of code cells, and beside it what they import from `./beside.ts`: the room of plots as it is
 * built, and `parts`, the figures that they draw.
 */
export function writeNotebook(
  folder: string,
  name: string,
  { cells, figures = {} }: { cells: readonly string[]; figures?: Record<string, FigureParts> },
): void {
  const built = relative(folder, place('dist', 'plots')).replaceAll('\\', '/');
  writeFileSync(
    join(folder, 'beside.ts'),
    `import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { FigureParts } from '${built}/figure.js';
export { live } from '${built}/live.js';
export { figure } from '${built}/make.js';
export { show } from '${built}/show.js';
export const parts: Record<string, FigureParts> = deserialize(readFileSync('${name}.figures'));
`,
  );
  // Unlike JSON this keeps NaN; the methods of a figure, which it cannot keep, are under a symbol and left out.
  writeFileSync(join(folder, `${name}.figures`), serialize(figures));
  writeFileSync(join(folder, name), JSON.stringify(notebookOf(cells)));
}

const notebookOf = (cells: readonly string[]) => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { display_name: 'TypeScript (Downhill)', language: 'typescript', name: 'downhill' },
    language_info: { name: 'typescript' },
  },
  cells: cells.map((source, i) => ({
    id: `cell-${i}`,
    cell_type: 'code',
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  })),
});
