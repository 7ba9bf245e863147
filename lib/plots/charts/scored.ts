import type { Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { isList } from './groups.ts';
import { counted } from './words.ts';

/** The scores of one model, or of several by name: the higher, the more it believes in the positive class. */
export type Scores = Numbers | Readonly<Record<string, Numbers>>;

/** What is true: 1 and 0, true and false, or names of which one is the positive class. */
export type Truth = ArrayLike<number> | ArrayLike<string> | ArrayLike<boolean>;

export interface ScoredOptions extends ChartOptions {
  /** What each example is. */
  truth: Truth;
  /** Which of these is the positive class; 1 or true where nothing is said. */
  positive?: number | string | boolean | undefined;
}

/** The scores of a model with what is true. */
export interface Scored {
  name: string | undefined;
  scores: Numbers;
  truth: boolean[];
}

/** Each model with its scores and the truth; throws the sentence where both do not fit together. */
export function scoredModels(
  chart: string,
  data: Scores,
  { title, truth, positive }: ScoredOptions,
): Scored[] {
  const all = Array.from(truth as ArrayLike<unknown>);
  const isPositive = (label: unknown) =>
    positive === undefined ? label === 1 || label === true : label === positive;
  const odd =
    positive === undefined
      ? all.find((label) => ![0, 1, -1, true, false].includes(label as number))
      : undefined;
  if (odd !== undefined) {
    refuse(
      chart,
      title,
      `truth has the label ${JSON.stringify(odd)}, wanted 0 and 1; try positive: ${JSON.stringify(odd)}`,
    );
  }
  const models: [string | undefined, Numbers][] = isList(data) ? [[undefined, data]] : Object.entries(data);
  return models.map(([name, scores]) => {
    if (scores.length !== all.length) {
      const whose = name === undefined ? 'there are' : `"${name}" has`;
      refuse(
        chart,
        title,
        `${whose} ${counted(scores.length, 'score')} and truth has ${counted(all.length, 'label')}, wanted as many of both`,
      );
    }
    return { name, scores, truth: all.map(isPositive) };
  });
}

/** What a figure says where there is no curve, since classes are missing that it needs. */
export function noCurveNote(
  truth: readonly boolean[],
  needs: 'both classes' | 'positives',
): string | undefined {
  if (truth.length === 0) return 'no examples';
  if (!truth.includes(true)) return 'no example is positive: there is no curve';
  if (needs === 'positives' || truth.includes(false)) return undefined;
  return 'every example is positive: there is no curve';
}

/** `forest (area 0.931)`. */
export function withArea(name: string | undefined, area: number): string {
  const known = Number.isNaN(area) ? 'no area' : `area ${area.toFixed(3)}`;
  return name === undefined ? known : `${name} (${known})`;
}
