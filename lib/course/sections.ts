import { readCourseFile, rowsOf } from './read-rows.ts';

/** A heading of a source document, and the lessons that teach what stands under it. */
export interface Section {
  /** `000 §2.7`, as headings of lessons carry it. */
  id: string;
  /** The id of its source. */
  source: string;
  /** `2.7`. */
  section: string;
  /** As the document has it. */
  heading: string;
  /** The numbers of lessons, the main one first. */
  lessons: string[];
}

/** All headings of the documents in their order. */
export const readSections = (path?: string): Section[] =>
  rowsOf<Section>(readCourseFile('sections.json', path), 'sections.json', {
    id: 'text',
    source: 'text',
    section: 'text',
    heading: 'text',
    lessons: 'texts',
  });
