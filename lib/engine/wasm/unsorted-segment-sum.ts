import type { TensorInfo, UnsortedSegmentSumAttrs, UnsortedSegmentSumInputs } from '@tensorflow/tfjs-core';
import { type Call, floats, zeros } from './kernel.ts';

/** Sums the rows that carry the same number: the gradient of an embedding. A number out of range is left out. */
export function unsortedSegmentSum({
  inputs: { x, segmentIds },
  attrs: { numSegments },
  backend,
}: Call<UnsortedSegmentSumInputs, UnsortedSegmentSumAttrs>): TensorInfo {
  const rowShape = x.shape.slice(segmentIds.shape.length);
  const width = rowShape.reduce((product, size) => product * size, 1);
  const whole = x.dtype === 'float32' ? x : backend.makeOutput(x.shape, 'float32');
  if (whole !== x) floats(backend, whole).set(backend.typedArrayFromHeap(x));
  const made = zeros(backend, [numSegments, ...rowShape]);
  const [rows, sums] = [floats(backend, whole), floats(backend, made)];
  for (const [i, segment] of backend.typedArrayFromHeap(segmentIds).entries()) {
    if (segment < 0 || segment >= numSegments) continue;
    const [from, to] = [i * width, segment * width];
    for (let k = 0; k < width; k++) sums[to + k]! += rows[from + k]!;
  }
  if (whole !== x) backend.disposeData(whole.dataId);
  return made;
}
