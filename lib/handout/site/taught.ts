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

// `000 §2.7`, and in one list of the same source also `000 §2.7, §2.8`.
const mention = /(?:(?<source>\d{3})\s*)?§\s*(?<section>\d+(?:\.\d+)*(?:\.[a-z](?![a-z]))?)/g;

/** Which sections a lesson's headings teach, in the order of the page. */
export function taughtIn(lesson: string, passages: readonly Passage[]): Teaching[] {
  return passages.flatMap(({ id, heading }) => {
    if (id === '') return [];
    const name = heading.replace(/\s*·?\s*\d{3}\s*§.*$/, '') || heading;
    let source: string | undefined;
    return [...heading.matchAll(mention)].flatMap(({ groups = {} }) => {
      source = groups.source ?? source;
      return source === undefined
        ? []
        : [{ section: `${source} §${groups.section}`, lesson, id, heading: name }];
    });
  });
}
