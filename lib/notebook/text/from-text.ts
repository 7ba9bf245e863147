import { withIds } from '../cell-ids.ts';
import { stampNbgrader } from '../exercise/stamp-nbgrader.ts';
import type { Cell, Metadata, Notebook } from '../notebook.ts';
import { BadNotebook, parseNotebook } from '../parse.ts';
import { type Marker, markerIn, type NotebookFacts, type RanFacts, shown } from './marker.ts';
import { ordinary } from './ordinary.ts';

type Json = Record<string, unknown>;

/** The notebook that textOfNotebook, or a person, wrote as Markdown. `title` is what messages call it. */
export function notebookOfText(text: string, title = 'the text'): Notebook {
  const bad = (line: number, what: string) => new BadNotebook(`Cannot read ${title}, line ${line}: ${what}`);
  const [before, ...marked] = blocksOf(unixLines(text.replace(/^\uFEFF/, '')));
  const stray = before!.lines.findIndex((line) => line.trim() !== '');
  if (stray !== -1) {
    throw bad(stray + 1, 'text stands before the first cell, wanted a line as <!-- text title --> above it');
  }
  let facts: NotebookFacts = {};
  const cells: Json[] = [];
  for (const block of marked) {
    const { kind } = block.marker;
    const said = jsonOf(block, bad);
    if (kind === 'notebook') facts = said as NotebookFacts;
    else if (kind === 'ran')
      cells[cells.length - 1] = ranCell(block, cells.at(-1), said as unknown as RanFacts, bad);
    else if (kind === 'attachments') attach(block, cells.at(-1), said, bad);
    else {
      const { name } = block.marker;
      const twin = cells.findIndex(({ id }) => name !== '' && id === name);
      if (twin !== -1)
        throw bad(block.at, `the name ${name} is that of cell ${twin + 1}, too; each has its own`);
      cells.push(cellOf(block, said ?? {}, bad));
    }
  }
  const { stamps, ...other } = facts;
  const raw = { nbformat: 4, ...ordinary, ...other, cells: withIds(cells as (Json & { source: string })[]) };
  const notebook = parseNotebook(JSON.stringify(raw), title); // what a file would have to pass
  return stamps === false ? notebook : stampNbgrader(notebook);
}

/** A file whose every line ends as on Windows was saved there; else a carriage return is a cell's own. */
const unixLines = (text: string): string => (/(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n'));

interface Block {
  marker: Marker;
  /** The number of the marker's line. */
  at: number;
  /** The lines below it, up to the next marker. */
  lines: string[];
}

type Bad = (line: number, what: string) => Error;

/** The text cut at its markers; what stands before the first one comes first. Fences hide markers in code. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [{ marker: { kind: 'text', name: '', json: undefined }, at: 0, lines: [] }];
  let fence: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const block = blocks.at(-1)!;
    const marker = fence === undefined ? markerIn(line) : undefined;
    if (marker) blocks.push({ marker, at: index + 1, lines: [] });
    else block.lines.push(line);
    if (block.marker.kind !== 'code' || marker) continue;
    if (fence === undefined) fence = opening(line);
    else if (line.trimEnd() === fence) fence = undefined;
  }
  return blocks;
}

/** The ticks of the line that opens a fence; the same ones close it. */
const opening = (line: string): string | undefined => /^(`{3,})\w*\s*$/.exec(line)?.[1];

function jsonOf({ marker: { kind, json }, at }: Block, bad: Bad): Json | undefined {
  if (json === undefined) {
    if (kind === 'text' || kind === 'code' || kind === 'raw') return undefined;
    throw bad(at, `the marker "${kind}" has no JSON`);
  }
  try {
    return JSON.parse(json) as Json;
  } catch (problem) {
    throw bad(at, `what stands in the marker "${kind}" is not JSON (${(problem as Error).message})`);
  }
}

function cellOf({ marker: { kind, name }, at, lines }: Block, metadata: Metadata, bad: Bad): Json {
  const type: Cell['cell_type'] = kind === 'text' ? 'markdown' : kind === 'raw' ? 'raw' : 'code';
  const id = name === '' ? {} : { id: name };
  if (type !== 'code')
    return { ...id, cell_type: type, metadata, source: shown(withoutLast(lines).join('\n')) };
  const from = lines.findIndex((line) => line.trim() !== '');
  const fence = opening(lines[from] ?? '');
  if (fence === undefined)
    throw bad(at, 'the code cell has no code, wanted a fence as ```ts in the next line');
  const to = lines.findIndex((line, index) => index > from && line.trimEnd() === fence);
  if (to === -1) throw bad(at + from + 1, `the code's fence ${fence} is not closed`);
  const after = lines.findIndex((line, index) => index > to && line.trim() !== '');
  if (after !== -1) {
    throw bad(at + after + 1, 'text stands below the code, wanted a line as <!-- text name --> between them');
  }
  const source = lines.slice(from + 1, to).join('\n');
  return { ...id, cell_type: 'code', metadata, source, execution_count: null, outputs: [] };
}

/** Without the empty line that parts a cell from the next one, or ends the file. */
const withoutLast = (lines: string[]): string[] => (lines.at(-1) === '' ? lines.slice(0, -1) : lines);

function ranCell({ at }: Block, cell: Json | undefined, { count, outputs }: RanFacts, bad: Bad): Json {
  if (cell?.cell_type !== 'code') throw bad(at, 'results stand below no code cell');
  return { ...cell, execution_count: count, outputs };
}

/** The text of a cell with attachments stands below their marker. */
function attach({ at, lines }: Block, cell: Json | undefined, attachments: Json | undefined, bad: Bad): void {
  if (cell === undefined || cell.cell_type === 'code') throw bad(at, 'attachments stand below no text cell');
  cell.attachments = attachments;
  cell.source = shown(withoutLast(lines).join('\n'));
}
