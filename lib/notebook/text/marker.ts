import type { Cell, Metadata, Output } from '../notebook.ts';

/** The line that begins a cell, or says something of the cell above it; Markdown shows nothing of it. */
export const marker = (kind: Kind, name: string, data: unknown): string => {
  const said = data === undefined ? '' : ` ${inComment(data)}`;
  return `<!-- ${kind}${name === '' ? '' : ` ${name}`}${said} -->`;
};

const kinds = ['notebook', 'text', 'code', 'raw', 'attachments', 'ran'] as const;
type Kind = (typeof kinds)[number];

export interface Marker {
  kind: Kind;
  /** Of a cell: its id. */
  name: string;
  /** What stands behind it as JSON, as it stands there. */
  json: string | undefined;
}

/** The marker that a line is, if it is one. */
export function markerIn(line: string): Marker | undefined {
  const { kind, name = '', json } = pattern.exec(line)?.groups ?? {};
  return kind === undefined ? undefined : { kind: kind as Kind, name, json };
}

const pattern = new RegExp(
  `^<!-- (?<kind>${kinds.join('|')})(?: (?<name>[\\w-]{1,64}))?(?: (?<json>[[{].*))? -->\\s*$`,
  's', // a line separator of Unicode ends no line of ours
);

/** A line of a cell's own text that would be taken for a marker gets a backslash, and one that has some one more. */
export const hidden = (text: string): string => text.replace(looksLikeMarker, '\\$&');
export const shown = (text: string): string => text.replace(hiddenMarker, '$1');

const looksLikeMarker = new RegExp(`^\\\\*<!-- (?=${kinds.join('|')})`, 'gm');
const hiddenMarker = new RegExp(`^\\\\(\\\\*<!-- (?:${kinds.join('|')}))`, 'gm');

/** JSON on one line that cannot end the comment. */
const inComment = (data: unknown): string => JSON.stringify(data).replaceAll('>', '\\u003e');

/** What a notebook's first marker says where it is not what a lesson has. */
export interface NotebookFacts {
  nbformat_minor?: number;
  metadata?: Metadata;
  /** False where nbgrader's stamps stand at the cells as they are; else they follow from the marks. */
  stamps?: false;
}

/** What a run left at a code cell. */
export interface RanFacts {
  count: number | null;
  outputs: Output[];
}

export const wordOf: Record<Cell['cell_type'], 'text' | 'code' | 'raw'> = {
  markdown: 'text',
  code: 'code',
  raw: 'raw',
};
