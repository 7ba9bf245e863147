import type { Notebook } from '../notebook/index.ts';

/** For whom a handout is: without solutions, with them, or with points and hidden checks' names, too. */
export type Variant = 'student' | 'solution' | 'teacher';

export type PageTheme = 'auto' | 'light' | 'dark';

export interface HandoutOptions {
  /** `06-activation-functions`: the name of the notebook's file without its ending. */
  name: string;
  variant?: Variant;
  theme?: PageTheme;
  /** Reference solutions by exercise, for the variants that show them. */
  solutions?: ReadonlyMap<string, string>;
  /** The names of hidden checks by exercise, for the teacher. */
  hiddenChecks?: ReadonlyMap<string, readonly string[]>;
  /** The way to the pages around, on a site. */
  around?: Around;
  /** Versions for the footer, by the name of the thing. */
  versions?: Record<string, string>;
}

/** The pages around one, as links relative to it. */
export interface Around {
  home: string;
  before?: Link;
  after?: Link;
  glossary?: string;
  sources?: string;
  search?: string;
}

export interface Link {
  href: string;
  text: string;
}

/** One change of a notebook on its way to a page. */
export type Step = (notebook: Notebook, options: HandoutOptions) => Notebook;

export interface Heading {
  level: number;
  /** As plain text. */
  text: string;
  /** Of the element: a permalink goes to it. */
  id: string;
}

/** A cell as HTML that is safe to show. */
export type Block = TextBlock | CodeBlock;

export interface TextBlock {
  kind: 'text';
  cell: string;
  html: string;
  headings: Heading[];
  exercise?: ExercisePart;
  /** Shown as one line that opens it: the tag `hide-cell`. */
  folded?: boolean;
}

export interface CodeBlock {
  kind: 'code';
  cell: string;
  /** Counts code cells of the page from 1: "Code cell 3". */
  number: number;
  language: string;
  /** Highlighted code; undefined where a tag hides it. */
  code: string | undefined;
  /** The code as it was typed, for the copy button. */
  source: string;
  /** Each output as HTML. */
  outputs: string[];
  exercise?: ExercisePart;
  /** What a line opens: the whole cell, its code, its outputs (tags `hide-cell`, `hide-input`, `hide-output`). */
  folded?: { cell?: boolean; code?: boolean; outputs?: boolean };
}

export interface ExercisePart {
  id: string;
  part: 'prompt' | 'answer' | 'try' | 'check' | 'hint';
  points?: number;
}

/** What markdown becomes. */
export interface Rendered {
  html: string;
  headings: Heading[];
  /** Whether the page needs KaTeX's style. */
  math: boolean;
}

/** A figure's interactive half, embedded as JSON. */
export interface Plot {
  /** Of the element that plotly draws into, unique in the page and the same each time. */
  id: string;
  /** Clean plotly JSON: data, layout, frames, thinned to at most 40 kB. */
  spec: unknown;
  /** Trace types it uses. */
  types: string[];
}

/** What the outputs of a page have in common, collected while they are made. */
export interface Figures {
  /** Adds a figure; the answer is its id. */
  add(plot: Omit<Plot, 'id'>): string;
  readonly plots: readonly Plot[];
}

/** A page before it is a string. */
export interface Page {
  lang: string;
  title: string;
  name: string;
  variant: Variant;
  theme: PageTheme;
  blocks: Block[];
  plots: readonly Plot[];
  /** The notebook itself, as a download inside; empty where the page is of none (the site's glossary, say). */
  notebook: string;
  /** sha-256 of the source notebook without results, and versions: the footer. */
  provenance: { source: string; versions: Record<string, string> };
  around?: Around;
  /**
   * What a page of the site has of its own: CSS, scripts that the page's policy lets through by their hashes, and
   * JSON for them, as an element in front of them.
   */
  own?: { style: string; scripts: readonly string[]; data?: string };
}
