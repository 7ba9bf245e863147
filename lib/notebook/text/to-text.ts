import { isDeepStrictEqual } from 'node:util';
import { stampNbgrader, unstamped } from '../exercise/stamp-nbgrader.ts';
import type { Cell, CodeCell, Metadata, Notebook, TextCell } from '../notebook.ts';
import { BadNotebook } from '../parse.ts';
import { hidden, marker, type NotebookFacts, type RanFacts, wordOf } from './marker.ts';
import { ordinary } from './ordinary.ts';

/**
 * A notebook as Markdown that can be read, reviewed and edited, with nothing lost: notebookOfText gives the same
 * notebook again. Stamps for nbgrader that follow from the marks are left out.
 */
export function textOfNotebook(notebook: Notebook): string {
  const follow = isDeepStrictEqual(stampNbgrader(notebook), notebook);
  const cells = notebook.cells.map((cell) => cellText(follow ? unstamped(cell) : cell));
  const facts = factsOf(notebook, follow);
  const first = Object.keys(facts).length > 0 ? [`${marker('notebook', '', facts)}\n`] : [];
  const text = [...first, ...cells].join('\n');
  if (!/\p{Surrogate}/u.test(text)) return text;
  throw new BadNotebook('Cannot write the notebook as text: it holds half a character (a lone surrogate)');
}

function factsOf({ nbformat_minor, metadata }: Notebook, follow: boolean): NotebookFacts {
  return {
    ...(nbformat_minor === ordinary.nbformat_minor ? {} : { nbformat_minor }),
    ...(isDeepStrictEqual(metadata, ordinary.metadata) ? {} : { metadata }),
    ...(follow ? {} : { stamps: false }),
  };
}

function cellText(cell: Cell): string {
  const lines = [
    marker(wordOf[cell.cell_type], cell.id, unlessEmpty(cell.metadata)),
    ...(cell.cell_type === 'code' ? codeLines(cell) : textLines(cell)),
  ];
  return `${lines.join('\n')}\n`;
}

function codeLines({ source, execution_count: count, outputs }: CodeCell): string[] {
  const fence = '`'.repeat(
    Math.max(3, ...[...source.matchAll(/^\s*(`+)/gm)].map(([, run]) => run!.length + 1)),
  );
  const ran: RanFacts = { count, outputs };
  const results = count === null && outputs.length === 0 ? [] : [marker('ran', '', ran)];
  return [`${fence}ts`, source, fence, ...results];
}

function textLines({ source, attachments }: TextCell): string[] {
  return [...(attachments ? [marker('attachments', '', attachments)] : []), hidden(source)];
}

const unlessEmpty = (metadata: Metadata) => (Object.keys(metadata).length > 0 ? metadata : undefined);
