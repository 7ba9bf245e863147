import { withIds } from './cell-ids.ts';
import { join, joinBundle } from './lines.ts';
import type { Cell, Metadata, Notebook, Output } from './notebook.ts';

type Json = Record<string, unknown>;

/** A notebook that cannot be read; the message says what was found and what was wanted. */
export class BadNotebook extends Error {
  override readonly name = 'BadNotebook';
}

/**
 * The notebook in a file's text, whatever minor version of nbformat 4 wrote it, as 4.5. `name` is what messages
 * call it.
 */
export function parseNotebook(text: string, name = 'the notebook'): Notebook {
  const bad = (what: string) => new BadNotebook(`Cannot read ${name}: ${what}`);
  const root = json(text.replace(/^\uFEFF/, ''), bad);
  if (!isObject(root) || !('nbformat' in root)) {
    throw bad('it is not a notebook, for it has no "nbformat"');
  }
  const { nbformat, nbformat_minor: minor } = root;
  if (nbformat !== 4) {
    const found = typeof nbformat === 'number' ? `nbformat ${nbformat}` : 'an nbformat that is no number';
    throw bad(`${found} where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it`);
  }
  if (!Array.isArray(root.cells)) throw bad('it has no list of cells');
  const cells = root.cells.map((cell, at) => readCell(cell, (what) => bad(`cell ${at + 1} ${what}`)));
  return {
    nbformat: 4,
    nbformat_minor: typeof minor === 'number' && minor > 5 ? minor : 5,
    metadata: objectOr(root.metadata),
    cells: withIds(cells) as Cell[],
  };
}

function json(text: string, bad: (what: string) => Error): unknown {
  const depth = depthOf(text);
  if (depth > deepest) throw bad(`its JSON is nested ${depth} deep, the most is ${deepest}`);
  try {
    return JSON.parse(text);
  } catch (problem) {
    const conflict = /^(<{7}|={7}|>{7})/m.test(text) ? '; it holds marks of an unfinished git merge' : '';
    throw bad(`it is not JSON${conflict} (${(problem as Error).message})`);
  }
}

const deepest = 500; // real notebooks stay under 30; writing it out again calls itself for each level

/**
 * How deep brackets nest, those in texts left out. Read character by character: a regular expression for a text
 * keeps a way back for each of its characters, and a picture of some megabytes is one text.
 */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === quote) inText = !inText;
    else if (inText) {
      if (char === backslash) at++; // what it escapes, a quote perhaps
    } else if (char === openList || char === openObject) most = Math.max(most, ++depth);
    else if (char === closeList || char === closeObject) depth--;
  }
  return most;
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [...'"\\[]{}'].map((char) =>
  char.charCodeAt(0),
);

type Unnamed = { id?: unknown; source: string; cell_type: string };

function readCell(cell: unknown, bad: (what: string) => Error): Unnamed {
  if (!isObject(cell)) throw bad('is no object');
  const { cell_type: type, metadata } = cell;
  const source = join(cell.source);
  if (source === undefined) {
    throw bad(
      'source' in cell
        ? 'has a source that is neither a text nor a list of lines'
        : 'has no source, wanted a text or a list of lines',
    );
  }
  const common = { ...cell, source, metadata: objectOr(metadata) };
  if (type === 'markdown' || type === 'raw') {
    const { attachments, outputs, execution_count, ...rest } = common as typeof common & Json;
    const attached = isObject(attachments)
      ? {
          attachments: Object.fromEntries(
            Object.entries(attachments).map(([file, data]) => [file, joinBundle(objectOr(data))]),
          ),
        }
      : {};
    return { ...rest, cell_type: type, ...attached };
  }
  if (type !== 'code') throw bad(`is of the type ${JSON.stringify(type)}, wanted code, markdown or raw`);
  const { outputs, execution_count: count } = common as typeof common & Json;
  const shown = Array.isArray(outputs) ? outputs : [];
  return {
    ...common,
    cell_type: 'code',
    execution_count: typeof count === 'number' ? count : null,
    outputs: shown.map((output, at) => readOutput(output, (what) => bad(`has an output ${at + 1} ${what}`))),
  } as Unnamed;
}

function readOutput(output: unknown, bad: (what: string) => Error): Output {
  if (!isObject(output)) throw bad('that is no object');
  const { output_type: type } = output;
  if (type === 'stream') {
    const name = output.name === 'stderr' ? 'stderr' : 'stdout';
    return { ...output, output_type: type, name, text: join(output.text) ?? '' };
  }
  if (type === 'display_data' || type === 'execute_result') {
    const { execution_count: count, ...rest } = output;
    const shown = { ...rest, data: joinBundle(objectOr(output.data)), metadata: objectOr(output.metadata) };
    return type === 'display_data'
      ? { ...shown, output_type: type }
      : { ...shown, output_type: type, execution_count: typeof count === 'number' ? count : null };
  }
  if (type === 'error') {
    const { ename, evalue, traceback } = output;
    return {
      ...output,
      output_type: type,
      ename: String(ename ?? ''),
      evalue: String(evalue ?? ''),
      traceback: Array.isArray(traceback) ? traceback.map(String) : [],
    };
  }
  throw bad(`of the type ${JSON.stringify(type)}`);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOr = (value: unknown): Metadata => (isObject(value) ? value : {});
