import { readCourseFile, rowsOf } from './read-rows.ts';

/** A term of the course in both languages. */
export interface Term {
  /** `batch-normalisation`: of its place on the glossary's page. */
  id: string;
  en: string;
  zh: string;
  /** In one sentence. */
  def: string;
  /** The number of the lesson that explains it first. */
  first: string;
  /** Other names for the same. */
  aliases: string[];
}

/** All terms, sorted by their English names. */
export const readGlossary = (path?: string): Term[] =>
  rowsOf<Term>(readCourseFile('glossary.json', path), 'glossary.json', {
    id: 'text',
    en: 'text',
    zh: 'text',
    def: 'text',
    first: 'text',
    aliases: 'texts',
  });
