import { sectionsIn } from '../../course/index.ts';
import type { Passage } from './passages.ts';

/** A heading of a lesson that says which section of a source it teaches. */
export interface Teaching {
  /** `000 §2.7`. */
  section: string;
  /** Of the lesson's notebook. */
  lesson: string;
  /** Of the heading on the lesson's page. */
  id: string;
  /** The heading without the ids of sections. */
  heading: string;
}

/** Which sections a lesson's headings teach, in the order of the page. */
export function taughtIn(lesson: string, passages: readonly Passage[]): Teaching[] {
  return passages.flatMap(({ id, heading }) => {
    if (id === '') return [];
    const name = heading.replace(/\s*·?\s*\d{3}\s*§.*$/, '') || heading;
    return sectionsIn(heading).map((section) => ({ section, lesson, id, heading: name }));
  });
}
