import { argMax, type Mat } from '../matrix.ts';
import { checkCtcLogits } from './check-ctc.ts';
import { ctcCollapse } from './ctc-collapse.ts';

/** What the likeliest path says. The likeliest label may be another, which many less likely paths say. */
export function ctcGreedy(logits: Mat, { blank = 0 } = {}): number[] {
  checkCtcLogits(logits, blank);
  return ctcCollapse(logits.map(argMax), { blank });
}
