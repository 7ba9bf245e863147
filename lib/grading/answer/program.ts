/** An answer ready for the child: modules that need nothing else, and what they may see. */
export interface Program {
  /** Text by file name; `answer.mjs` exports the exercise's names. */
  files: Record<string, string>;
  names: string[];
  imports: string[];
  /** Absolute paths that the child may read beside its own folder: what the allowed imports need. */
  reads: string[];
}
