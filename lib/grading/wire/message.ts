import type { Tagged } from './tagged.ts';

// What the judge and the child say to each other on descriptor 3: a line of JSON each. Nothing that the child
// says is ever evaluated.

export type Asked = Load | { do: 'probe'; id: number; check: number; input: Tagged } | { do: 'end' };

/** Loads `FOLDER/probes.mjs` and `FOLDER/answer.mjs` of an exercise, into a realm of its own. */
export interface Load {
  do: 'load';
  id: number;
  folder: string;
  names: string[];
  /** Where tensorflow.js lies as one script (`engineScript`); without it, `downhill/engine` is not there. */
  engine?: string;
  /** Absolute folders of further modules that the answer's imports need. */
  reads?: string[];
}

export type Said =
  /** Loaded: which of the names exist. Or the answer's own code threw. */
  | { say: 'loaded'; id: number; names: string[] }
  | { say: 'threw'; id: number; error: Thrown }
  | { say: 'answer'; id: number; answer: Tagged; kept: Tagged; tensors?: [before: number, after: number] };

export interface Thrown {
  name: string;
  message: string;
}
