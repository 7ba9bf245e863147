import { languageInfo } from '../kernel/index.ts';
import type { Cell, Metadata, Notebook } from './notebook.ts';

/** A notebook as it is committed: no results, and nothing that only tells how somebody's front end looked. */
export function cleanNotebook(notebook: Notebook): Notebook {
  return { ...notebook, metadata: notebookMetadata(notebook.metadata), cells: notebook.cells.map(cleanCell) };
}

function cleanCell(cell: Cell): Cell {
  const metadata = without(cell.metadata, ofCells);
  return cell.cell_type === 'code'
    ? { ...cell, metadata, execution_count: null, outputs: [] }
    : { ...cell, metadata };
}

function notebookMetadata(metadata: Metadata): Metadata {
  const kept = without(metadata, ofNotebooks);
  // Of our own kernel all that JupyterLab would add: a lesson is then not "unsaved" as soon as it is opened.
  if ((kept.kernelspec as Metadata | undefined)?.name === 'downhill')
    return { ...kept, language_info: languageInfo };
  const info = kept.language_info;
  if (typeof info !== 'object' || info === null) return kept;
  const { name, file_extension, mimetype } = info as Metadata; // the rest changes with each kernel's version
  const language = Object.entries({ name, file_extension, mimetype }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...kept, language_info: Object.fromEntries(language) };
}

// What JupyterLab, Notebook 6, VS Code and their extensions write, of no meaning to the lesson.
const ofCells = [
  'collapsed',
  'scrolled',
  'trusted',
  'execution',
  'ExecuteTime',
  'executionInfo',
  'outputId',
  'colab',
  'vscode',
  'jp-MarkdownHeadingCollapsed',
  'heading_collapsed',
  'hidden',
];
const ofNotebooks = [
  'signature',
  'orig_nbformat',
  'orig_nbformat_minor',
  'widgets',
  'vscode',
  'colab',
  'toc',
  'toc-autonumbering',
  'toc-showcode',
  'toc-showmarkdowntxt',
  'varInspector',
];

const without = (metadata: Metadata, names: string[]): Metadata =>
  Object.fromEntries(
    Object.entries(metadata).flatMap(([name, value]): [string, unknown][] => {
      if (names.includes(name)) return [];
      if (name !== 'jupyter' || typeof value !== 'object' || value === null) return [[name, value]];
      const { outputs_hidden, ...rest } = value as Metadata;
      return Object.keys(rest).length > 0 ? [[name, rest]] : [];
    }),
  );
