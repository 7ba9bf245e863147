/** An import statement of a cell, as the running side carries it out. */
export interface ImportPlan {
  start: number;
  end: number;
  specifier: string;
  /** `[local, exported]`; `*` is the whole module, `=` that of `import x = require()`. */
  names: [local: string, exported: string][];
}

/** A file of the user's own beside the notebook, compiled: it is run anew when it, or what it imports, changed. */
export interface LocalModule {
  path: string;
  code: string;
  map: string;
  /** What it imports: another local file by its path, anything else by name. */
  imports: { specifier: string; path?: string }[];
}

/** A name that a cell uses and another one made, by the run that made it. */
export interface Use {
  name: string;
  run: number;
}

/**
 * A cell that passed the checker, ready to run. Plain data: it crosses from the thread that checks to the one
 * that runs.
 */
export interface Compiled {
  /** Tells it from every other. */
  run: number;
  /** The 7 of `Cell [7]`, as the reader sees it; a cell that does not count has none. */
  label: number | undefined;
  /** The cell as it was typed, for tracebacks. */
  source: string;
  /** JavaScript, the body of an async function. */
  code: string;
  map: string;
  imports: ImportPlan[];
  uses: Use[];
  /** Names that later cells will see. */
  own: { name: string; settable: boolean; from?: { plan: number; exported: string } | undefined }[];
  locals: LocalModule[];
}

/** A place in a cell: lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What the checker has to say against a cell. */
export interface Problem {
  /** TypeScript's number: 2322 is TS2322. */
  code: number;
  message: string;
  start: Place;
  end: Place;
  /** The file it is in, when that is not the cell. */
  file?: string | undefined;
}

/** After a run: names that now exist, and those whose cell got nowhere near them. */
export interface Ran {
  run: number;
  made: string[];
}

/** Another cell's use of a name is to go to the run that made it last. */
export interface Relink {
  user: number;
  name: string;
  to: number;
}
