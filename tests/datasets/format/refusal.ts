import { FormatError } from '../../../lib/datasets/format/format-error.ts';

/** The sentence with which a reader refuses; fails the test where it takes the bytes or throws something else. */
export function refusal(read: () => unknown): string {
  try {
    read();
  } catch (problem) {
    if (problem instanceof FormatError) return problem.message;
    throw problem;
  }
  throw new Error('The reader took the bytes, wanted a FormatError');
}
