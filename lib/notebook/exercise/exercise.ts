import type { Cell } from '../notebook.ts';

/** What a cell is to its exercise. */
export type Part = 'prompt' | 'answer' | 'try' | 'check' | 'hint';

/** The mark of a cell of an exercise, in its metadata under `downhill`. What follows `part` stands at the answer. */
export interface Mark {
  /** `06-2`: the lesson's number and the exercise's own. */
  exercise: string;
  part: Part;
  points?: number;
  /** Modules that the answer may import, or use where the lesson has imported them; none where it is left out. */
  imports?: string[];
  /** Names of values that earlier cells of the lesson made and the answer may use; types are always free to use. */
  uses?: string[];
  /** Graded by a person: its points wait. */
  manual?: boolean;
}

/** An exercise as it lies in a notebook. */
export interface Exercise {
  id: string;
  points: number;
  imports: string[];
  uses: string[];
  manual: boolean;
  /** What the starter declares, and so what an answer must. */
  names: string[];
  cells: Partial<Record<Part, { index: number; cell: Cell }>>;
}
