import type { Rng } from '../../base/index.ts';

/** What a probe may use beside the learner's own. */
export interface Tools {
  /** tensorflow.js on its plain JavaScript backend; there only when the exercise may import downhill/engine. */
  tf: typeof import('@tensorflow/tfjs');
}

/**
 * One hidden check, in three parts that never meet: `make` and `verdict` run in the judge, `probe` runs in the
 * child beside the learner's code. The probe is sent there as text, so it uses nothing but its arguments.
 */
export interface HiddenCheck<Learner = Record<string, never>, Input = unknown, Answer = unknown> {
  /** The property in words, as the report says it: `adding the same number to every score changes nothing`. */
  name: string;
  points: number;
  /** How many inputs are drawn; all must be answered rightly. */
  cases?: number;
  /** A plain input, drawn anew for each case. The first is case 0: a place for the edges. */
  make(rng: Rng, index: number): Input;
  /** What the learner's code answers, as plain data, arrays or tensors. It may call it more than once. */
  probe(learner: Learner, input: Input, tools: Tools): Answer | Promise<Answer>;
  /** What is wrong with the answer, in a sentence that names neither what was expected nor the input. */
  verdict(input: Input, answer: Answer): string | undefined;
  /**
   * Wants the probe to throw, and never asks `verdict`. Such points count only when a check that looks at an answer
   * has passed: what always throws has refused nothing.
   */
  throws?: boolean;
}

/** A check over all that the child tells beside its answers. Its word is all there is: such points are few. */
export interface PropertyCheck {
  name: string;
  points: number;
  property: 'input kept' | 'no tensor leaked';
}

export type AnyCheck = HiddenCheck<never, never, never> | PropertyCheck;

/** What `checks.ts` of an exercise exports as its default. */
export interface Hidden {
  checks: AnyCheck[];
  /** Seconds for one check with all its cases. */
  seconds?: number;
}
