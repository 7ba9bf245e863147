import { readCourseFile, rowsOf } from './read-rows.ts';

/** One of the five parts of the course. */
export interface Part {
  id: string;
  en: string;
  zh: string;
}

/** A lesson of the plan, written or not. */
export interface Lesson {
  /** `06`. */
  number: string;
  /** `06-activation-functions`: its notebook's name without the ending. */
  name: string;
  /** The id of its part. */
  part: string;
  en: string;
  zh: string;
  /** What it is about, in a line. */
  about: string;
  /** The numbers of the lessons to do before it. */
  needs: string[];
  /** Whether it belongs to the short path of twelve. */
  short: boolean;
}

export interface Plan {
  parts: Part[];
  lessons: Lesson[];
}

/** The plan of the course: parts and lessons in their order. */
export function readPlan(path?: string): Plan {
  const found = readCourseFile('lessons.json', path) as Partial<Record<keyof Plan, unknown>> | null;
  return {
    parts: rowsOf<Part>(found?.parts, 'lessons.json (parts)', { id: 'text', en: 'text', zh: 'text' }),
    lessons: rowsOf<Lesson>(found?.lessons, 'lessons.json (lessons)', {
      number: 'text',
      name: 'text',
      part: 'text',
      en: 'text',
      zh: 'text',
      about: 'text',
      needs: 'texts',
      short: 'yes or no',
    }),
  };
}
