import type { Lesson } from '../../course/index.ts';

/** The pages of the site that are no lessons; all pages lie in one folder. */
export const pages = {
  home: 'index.html',
  search: 'search.html',
  glossary: 'glossary.html',
  sources: 'sources.html',
} as const;

/** The page of a lesson, by the name of its notebook. */
export const pageOf = (name: string): string => `${name}.html`;

/** `06 Activation functions`. */
export const titleOf = ({ number, en }: Lesson): string => `${number} ${en}`;

/** The id of a source's heading on the page of sources: `000-2.7` for `000 §2.7`. */
export const sectionId = (id: string): string => `s-${id.replace(' §', '-')}`;
