import type { Numbers } from '../marks.ts';
import { refuse } from './chart.ts';
import { isList } from './groups.ts';
import { counted } from './words.ts';

/** What a model says of many places: a class for each, or a score of each class. */
export type Predicted = Numbers | readonly string[] | readonly Numbers[];

/** What a class is called in the labels of the points. */
export type Label = number | string;

/** How far a class is ahead of all others at each place: above 0 where it is the one that is seen. */
export interface Lead {
  label: Label;
  by: Float64Array;
}

export interface LeadOptions {
  title: string;
  /** What the class 0, 1, 2, ... is called. */
  labelOf: (i: number) => Label;
  /** Numbers are scores of class 1, which is seen from this one on. */
  threshold?: number | undefined;
}

/** The lead of each class that is seen anywhere, over a grid of as many places along both axes. */
export function leads(
  predicted: Predicted,
  steps: number,
  { title, labelOf, threshold }: LeadOptions,
): Lead[] {
  const count = steps * steps;
  if (!isList(predicted) || predicted.length !== count) {
    const found = isList(predicted)
      ? counted(predicted.length, 'answer')
      : `a value of type ${typeof predicted}`;
    refuse(
      'decision regions',
      title,
      `predict gave ${found}, wanted one for each of ${counted(count, 'place')}`,
    );
  }
  const numbers = predicted as Numbers;
  const scores = isList(predicted[0])
    ? byClass(predicted as unknown as readonly Numbers[], labelOf)
    : threshold === undefined
      ? softened(
          Array.from(predicted as ArrayLike<unknown>, (one) => labelled(one, labelOf)),
          steps,
        )
      : byClass(
          Array.from(numbers, (score) => [threshold - score, score - threshold]),
          labelOf,
        );
  return scores
    .map(({ label }, i) => ({ label, by: ahead(scores, i) }))
    .filter(({ by }) => by.some((lead) => lead > 0));
}

interface Scores {
  label: Label;
  at: Float64Array;
}

function byClass(rows: readonly Numbers[], labelOf: (i: number) => Label): Scores[] {
  return Array.from({ length: rows[0]!.length }, (_, i) => ({
    label: labelOf(i),
    at: Float64Array.from(rows, (scores) => scores[i]!),
  }));
}

// Bare classes know nothing of what lies between two places, and their borders would be stairs: what the
// neighbours are rounds them.
function softened(labels: readonly (Label | undefined)[], steps: number): Scores[] {
  const all = [...new Set(labels)].filter((label) => label !== undefined).sort();
  return all.map((label) => {
    const hard = Float64Array.from(labels, (own) => (own === label ? 1 : 0));
    const along = blurred(hard, { steps, stride: 1 });
    const at = blurred(along, { steps, stride: steps });
    for (const [place, own] of labels.entries()) if (own === undefined) at[place] = Number.NaN;
    return { label, at };
  });
}

const weights = [1, 8, 28, 56, 70, 56, 28, 8, 1]; // a bell with a deviation of 1.4 places

function blurred(values: Float64Array, { steps, stride }: { steps: number; stride: number }): Float64Array {
  return values.map((_, place) => {
    const at = Math.floor(place / stride) % steps;
    let sum = 0;
    for (const [i, weight] of weights.entries()) {
      const step = Math.min(steps - 1, Math.max(0, at + i - 4)) - at; // the edge goes on as it is
      sum += weight * values[place + step * stride]!;
    }
    return sum / 256;
  });
}

function ahead(all: readonly Scores[], own: number): Float64Array {
  if (all.length === 1) return all[0]!.at.map((score) => (Number.isNaN(score) ? score : 1));
  return all[own]!.at.map((score, place) => {
    let others = Number.NEGATIVE_INFINITY;
    for (const [i, { at }] of all.entries()) if (i !== own) others = Math.max(others, at[place]!);
    return score - others;
  });
}

function labelled(one: unknown, labelOf: (i: number) => Label): Label | undefined {
  if (typeof one === 'string') return one;
  return typeof one === 'number' && Number.isFinite(one) ? labelOf(one) : undefined;
}
