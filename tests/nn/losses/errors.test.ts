import { expect, test } from '@jest/globals';
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
} from '../../../lib/nn/losses/binary-cross-entropy.ts';
import { contrastive } from '../../../lib/nn/losses/contrastive.ts';
import { cosineDistance } from '../../../lib/nn/losses/cosine.ts';
import {
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
} from '../../../lib/nn/losses/cross-entropy-from-logits.ts';
import { crossEntropy, entropy } from '../../../lib/nn/losses/entropy.ts';
import { focal } from '../../../lib/nn/losses/focal.ts';
import { hinge } from '../../../lib/nn/losses/hinge.ts';
import { huber, huberGradient } from '../../../lib/nn/losses/huber.ts';
import { klDivergence } from '../../../lib/nn/losses/kl-divergence.ts';
import { meanSquaredError } from '../../../lib/nn/losses/mean-squared-error.ts';

const nan = Number.NaN;
const whatMadeIt = 'Look for 0 / 0, the logarithm of a negative number or an overflow in what made it';

test.each<[() => unknown, string]>([
  [
    () => meanSquaredError([1, 2], [1, 2, 3]),
    'Cannot compute meanSquaredError: y is (2) and yHat (3); their shapes must be equal',
  ],
  [
    () => meanSquaredError([1, 2], [[1], [2]]),
    'Cannot compute meanSquaredError: y is (2) and yHat (2, 1); their shapes must be equal',
  ],
  [() => meanSquaredError([], []), 'Cannot compute meanSquaredError of no examples: wanted one or more'],
  [
    () => meanSquaredError([1, 2], [1, nan]),
    `Cannot compute meanSquaredError: yHat[1] is NaN. ${whatMadeIt}`,
  ],
  [
    () => meanSquaredError([[1, nan]], [[1, 2]]),
    `Cannot compute meanSquaredError: y[0][1] is NaN. ${whatMadeIt}`,
  ],
  [() => huber([1], [1], { delta: 0 }), 'Cannot compute huber with delta 0: wanted a number above 0'],
  [
    () => huberGradient([1], [1], { delta: -1 }),
    'Cannot compute huber with delta -1: wanted a number above 0',
  ],
  [
    () =>
      crossEntropyFromLogits(
        [0, 3],
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ),
    'Cannot compute crossEntropyFromLogits: y[1] is 3; wanted a whole number from 0 to 2, since there are 3 logits for each example',
  ],
  [
    () => crossEntropyFromLogits([0.5], [[1, 2, 3]]),
    'Cannot compute crossEntropyFromLogits: y[0] is 0.5; wanted a whole number from 0 to 2, since there are 3 logits for each example',
  ],
  [
    () =>
      crossEntropyFromLogitsGradient(
        [0],
        [
          [1, 2],
          [1, 2],
        ],
      ),
    'Cannot compute crossEntropyFromLogitsGradient: there are 1 labels for logits of shape (2, 2); wanted one label for each row',
  ],
  [
    () => crossEntropyFromLogits([], []),
    'Cannot compute crossEntropyFromLogits of no examples: wanted one or more',
  ],
  [
    () => crossEntropyFromLogits([0], [[1, nan]]),
    `Cannot compute crossEntropyFromLogits: z[0][1] is NaN. ${whatMadeIt}`,
  ],
  [
    () => binaryCrossEntropy([1, 0], [0.5, 1.5]),
    'Cannot compute binaryCrossEntropy: yHat[1] is 1.5; wanted a probability, from 0 to 1. Logits become probabilities by sigmoid or softmax',
  ],
  [
    () => binaryCrossEntropyFromLogits([[2]], [[0.5]]),
    'Cannot compute binaryCrossEntropyFromLogits: y[0][0] is 2; wanted a probability, from 0 to 1. Logits become probabilities by sigmoid or softmax',
  ],
  [
    () => entropy([0.5, 0.6]),
    'Cannot compute entropy: the probabilities in p add up to 1.1; wanted 1. Try softmax, or divide by their sum',
  ],
  [
    () => klDivergence([0.5, 0.5], [1.5, -0.5]),
    'Cannot compute klDivergence: q[0] is 1.5; wanted a probability, from 0 to 1. Logits become probabilities by sigmoid or softmax',
  ],
  [
    () => crossEntropy([1], [0.5, 0.5]),
    'Cannot compute crossEntropy: p has 1 probabilities and q 2; they must be equally many',
  ],
  [
    () => hinge([1, 0], [1, 2]),
    'Cannot compute hinge: y[1] is 0; wanted labels of -1 and 1. Labels of 0 and 1 become those by 2 * y - 1',
  ],
  [() => focal([1, -1], [1, 2]), 'Cannot compute focal: y[1] is -1; wanted labels of 0 and 1'],
  [
    () => cosineDistance([[1, 2]], [[0, 0]]),
    'Cannot compute cosineDistance: yHat[0] is all zeros, which has no direction; wanted one number other than 0',
  ],
  [
    () => contrastive([1], [[1], [2]], [[1], [2]]),
    'Cannot compute contrastive: 1 labels for 2 pairs; wanted one label for each pair',
  ],
  [
    () => contrastive([1, 2], [[1], [2]], [[1], [2]]),
    'Cannot compute contrastive: same[1] is 2; wanted 1 (the same) or 0 (not)',
  ],
])('%#: what cannot be computed is told in one sentence', (compute, message) => {
  expect(compute).toThrow(new RangeError(message));
});
