import type { Cell, Metadata } from '../../notebook/index.ts';

type Json = Record<string, unknown>;

/**
 * The cells of a notebook of format 3 or 4, whatever else is wrong with it; a sentence when there are none to be
 * had. Of a cell's metadata only what tells whose cell it is stays: all else is of no use here, and anything may
 * lie in it.
 */
export function cellsOf(root: Json): { cells: Cell[]; notes: string[] } | string {
  const list = listOf(root);
  if (typeof list === 'string') return list;
  const cells: Cell[] = [];
  for (const [at, found] of list.entries()) {
    const cell = cellOf(found, at);
    if (cell) cells.push(cell);
  }
  const broken = list.length - cells.length;
  return {
    cells,
    notes: [
      ...(root.nbformat === 3 ? ['the notebook has the old format 3 and was converted'] : []),
      ...(broken > 0 ? [`${broken} of ${list.length} cells have no text and were left out`] : []),
    ],
  };
}

function listOf(root: Json): unknown[] | string {
  const format = root.nbformat === undefined ? 4 : Number(root.nbformat);
  if (format === 4) return Array.isArray(root.cells) ? root.cells : 'it has no list of cells';
  if (format !== 3) {
    const found = Number.isFinite(format) ? `nbformat ${format}` : 'an nbformat that is no number';
    return `${found} where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it`;
  }
  const sheets: unknown[] = Array.isArray(root.worksheets) ? root.worksheets : [];
  const cells = sheets.flatMap((sheet) => (isObject(sheet) && Array.isArray(sheet.cells) ? sheet.cells : []));
  return cells.length > 0 ? cells : 'it has no list of cells';
}

function cellOf(found: unknown, at: number): Cell | undefined {
  if (!isObject(found)) return undefined;
  const source = textOf(found.source) ?? textOf(found.input); // format 3 calls the text of code its input
  if (source === undefined) return undefined;
  const id = typeof found.id === 'string' && found.id !== '' ? found.id.slice(0, 64) : `without-id-${at + 1}`;
  const metadata = isObject(found.metadata) ? kept(found.metadata) : {};
  const { cell_type: type } = found;
  return type === 'markdown' || type === 'raw' || type === 'heading' || type === 'html'
    ? { id, cell_type: type === 'raw' ? 'raw' : 'markdown', source, metadata }
    : { id, cell_type: 'code', source, metadata, execution_count: null, outputs: [] };
}

/** Lines that are no text are left out; the others still say something. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  return value.filter((line) => typeof line === 'string').join('');
}

function kept(metadata: Json): Metadata {
  const only = (value: unknown, names: string[]) =>
    isObject(value)
      ? Object.fromEntries(
          names.flatMap((name) => {
            const text = Object.hasOwn(value, name) ? value[name] : undefined;
            return typeof text === 'string' && text.length <= 100 ? [[name, text]] : [];
          }),
        )
      : {};
  const nbgrader = only(metadata.nbgrader, ['grade_id']);
  const downhill = only(metadata.downhill, ['exercise', 'part']);
  return {
    ...(Object.keys(nbgrader).length > 0 ? { nbgrader } : {}),
    ...(Object.keys(downhill).length > 0 ? { downhill } : {}),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
