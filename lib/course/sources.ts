import { readCourseFile, rowsOf } from './read-rows.ts';

/** One of the five documents that the course teaches. */
export interface Source {
  /** `000`. */
  id: string;
  /** In English; the documents themselves have none. */
  title: string;
  zh: string;
  about: string;
  /** Of the document: `zh`. */
  language: string;
  /** As the document is signed. */
  author?: string;
  /** Where it comes from, as far as the document tells. */
  origin: string;
  /** What to know of this copy. */
  note: string;
  /** How many headings it has. */
  headings: number;
}

/** The five documents in their order. */
export const readSources = (path?: string): Source[] =>
  rowsOf<Source>(readCourseFile('sources.json', path), 'sources.json', {
    id: 'text',
    title: 'text',
    zh: 'text',
    about: 'text',
    language: 'text',
    author: 'text?',
    origin: 'text',
    note: 'text',
    headings: 'number',
  });
