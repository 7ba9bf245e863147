import type { Bundle, Cell, Metadata, Notebook, Output } from '../../../lib/notebook/index.ts';

/** A notebook that wants to do harm, and what its file is called. */
export interface Hostile {
  notebook: Notebook;
  name?: string;
}

/** What each of them tries: a page on which this is set has run it. */
export const pwn = 'window.pwned=1';

/** Where nothing may be asked for: an address that leads nowhere (RFC 5737). */
export const away = 'http://192.0.2.1';

export const notebookOf = (cells: Cell[], metadata: Metadata = {}): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata,
  cells,
});

export const markdown = (source: string, attachments?: Record<string, Bundle>, id = 'text'): Hostile => ({
  notebook: notebookOf([
    { id, cell_type: 'markdown', source, metadata: {}, ...(attachments ? { attachments } : {}) },
    after,
  ]),
});

/** A code cell with outputs, whatever they are. */
export const outputs = (...found: unknown[]): Hostile => ({
  notebook: notebookOf([codeCell('code', '1', found as Output[]), after]),
});

export const shown = (data: unknown, metadata: unknown = {}): Hostile =>
  outputs({ output_type: 'display_data', data, metadata });

export const codeCell = (
  id: string,
  source: string,
  found: Output[] = [],
  metadata: Metadata = {},
): Cell => ({
  id,
  cell_type: 'code',
  source,
  metadata,
  execution_count: 1,
  outputs: found,
});

/** What comes after must still be there. */
export const lastWords = 'The end is still here.';
const after: Cell = { id: 'after', cell_type: 'markdown', source: lastWords, metadata: {} };

export const base64 = (text: string) => Buffer.from(text).toString('base64');
