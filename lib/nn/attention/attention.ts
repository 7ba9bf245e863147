import { shapeText } from '../../base/index.ts';
import { softmax, softmaxBackward } from '../activations/softmax.ts';
import { type Mat, mapMat, matMul, matShape, scale, transpose } from '../matrix.ts';

/** mask[i][j]: whether query i may look at key j. */
export type AttentionMask = readonly (readonly boolean[])[];

/**
 * Scaled dot-product attention (A. Vaswani and others, 2017): each query looks at all keys, and takes a mean of the
 * values, in which the value of a key counts more the more the key is like the query.
 *
 *   weights = softmax(Q K^T / sqrt(d)),   out = weights V
 *
 * A dot product of d numbers of variance 1 has variance d; divided by sqrt(d) it has 1 again, else the softmax would
 * give everything to one key, and its gradient would vanish.
 */
export function attention(Q: Mat, K: Mat, V: Mat, mask?: AttentionMask): { out: Mat; weights: Mat } {
  checkAttention(Q, K, V, mask);
  const d = matShape(K)[1];
  const scores = scale(matMul(Q, transpose(K)), 1 / Math.sqrt(d)); // (queries, d) x (d, keys) -> (queries, keys)
  const seen = mapMat(scores, (score, i, j) => ((mask?.[i]?.[j] ?? true) ? score : Number.NEGATIVE_INFINITY));
  const weights = seen.map((row) => softmax(row)); // e^-Infinity is 0: what may not be seen has no weight
  return { weights, out: matMul(weights, V) }; // (queries, keys) x (keys, values)
}

/** From dOut, the gradients by queries, keys and values. What may not be seen has weight 0, and so no gradient. */
export function attentionBackward(
  dOut: Mat,
  { Q, K, V, weights }: { Q: Mat; K: Mat; V: Mat; weights: Mat },
): { dQ: Mat; dK: Mat; dV: Mat } {
  const d = matShape(K)[1];
  const dWeights = matMul(dOut, transpose(V)); // (queries, values) x (values, keys)
  const dScores = scale(softmaxBackward(dWeights, weights), 1 / Math.sqrt(d)); // (queries, keys)
  return {
    dQ: matMul(dScores, K), // (queries, keys) x (keys, d)
    dK: matMul(transpose(dScores), Q), // (keys, queries) x (queries, d)
    dV: matMul(transpose(weights), dOut), // (keys, queries) x (queries, values)
  };
}

function checkAttention(Q: Mat, K: Mat, V: Mat, mask: AttentionMask | undefined): void {
  const [[queries, d], [keys, keyWidth], [values]] = [matShape(Q), matShape(K), matShape(V)];
  if (d !== keyWidth || keys !== values || keys === 0) {
    throw new RangeError(
      `Cannot attend with Q of ${shapeText([queries, d])}, K of ${shapeText([keys, keyWidth])} and V of ${shapeText(matShape(V))}: wanted (queries, d), (keys, d) and (keys, values)`,
    );
  }
  if (!mask) return;
  if (mask.length !== queries || mask.some((row) => row.length !== keys)) {
    throw new RangeError(
      `Cannot attend with a mask of ${mask.length} rows of ${[...new Set(mask.map((row) => row.length))].join(' and ')}: wanted ${shapeText([queries, keys])}, (queries, keys)`,
    );
  }
  const blind = mask.findIndex((row) => !row.includes(true));
  if (blind >= 0) {
    throw new RangeError(
      `Cannot attend: query ${blind} may look at no key; wanted one true or more in each row of the mask`,
    );
  }
}
