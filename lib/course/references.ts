import { oneOf } from '../base/index.ts';
import { readCourseFile, rowsOf } from './read-rows.ts';

/** How good a reference is: right; of a work with wrong details; mangled from others; of no work that is known. */
export const verdicts = ['right', 'wrong details', 'mangled', 'no trace'] as const;

/** An entry of the list of references of source 003. */
export interface Reference {
  /** Its place in the list, from 1. */
  number: number;
  /** As the document prints it. */
  printed: string;
  /** The number of the first entry for the same work; its own where there is none before. */
  work: number;
  verdict: (typeof verdicts)[number];
  /** The work as it really is, or the nearest one. */
  right?: string;
  /** `arXiv:1706.03762` or `doi:...`. */
  id?: string;
  /** What is wrong. */
  note?: string;
}

/** All entries in the order of the document. */
export function readReferences(path?: string): Reference[] {
  const rows = rowsOf<Reference>(readCourseFile('references.json', path), 'references.json', {
    number: 'number',
    printed: 'text',
    work: 'number',
    verdict: 'text',
    right: 'text?',
    id: 'text?',
    note: 'text?',
  });
  for (const { verdict } of rows) {
    oneOf(verdict, verdicts, { to: 'read data/course/references.json with', what: 'verdict' });
  }
  return rows;
}
