import { rng } from '../../base/index.ts';
import type { AnyCheck, HiddenCheck, PropertyCheck } from '../spec/hidden-check.ts';

export type Anything = HiddenCheck<Record<string, unknown>, unknown, unknown>;

/** A hidden check whose types were checked where it was written. */
export const asHidden = (check: AnyCheck): Anything | undefined =>
  'property' in check ? undefined : (check as unknown as Anything);

export const asProperty = (check: AnyCheck): PropertyCheck | undefined =>
  'property' in check ? check : undefined;

const usual = 8; // enough that a lucky guess between two values passes once in 256

/** The inputs of a check: the same for the same seed, whatever else is graded. */
export function inputsOf(
  check: Anything,
  { seed, id, index }: { seed: string; id: string; index: number },
): unknown[] {
  const stream = rng(seed).fork(id).fork(index);
  return Array.from({ length: check.cases ?? usual }, (_, one) => check.make(stream.fork(one), one));
}
