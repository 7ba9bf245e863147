import { oneOf } from '../base/index.ts';
import { readCourseFile, rowsOf } from './read-rows.ts';

export const errorKinds = [
  'formula wrong',
  'code bug',
  'claim wrong',
  'misleading or incomplete',
  'contradiction',
  'promise not kept',
  'references',
] as const;

/** Something that a source document has wrong. */
export interface Erratum {
  /** `E01`. */
  id: string;
  kind: (typeof errorKinds)[number];
  /** Ids of sections. */
  where: string[];
  /** The place in the section: `equation 8`. */
  at?: string;
  /** What the document says, in a sentence. */
  says: string;
  /** What is right, in a sentence or three. */
  right: string;
  /** The numbers of the lessons that show it. */
  lessons: string[];
}

/** The mistakes of the documents in the order of their ids. */
export function readErrata(path?: string): Erratum[] {
  const rows = rowsOf<Erratum>(readCourseFile('errata.json', path), 'errata.json', {
    id: 'text',
    kind: 'text',
    where: 'texts',
    at: 'text?',
    says: 'text',
    right: 'text',
    lessons: 'texts',
  });
  for (const { kind } of rows)
    oneOf(kind, errorKinds, { to: 'read data/course/errata.json with', what: 'kind' });
  return rows;
}
