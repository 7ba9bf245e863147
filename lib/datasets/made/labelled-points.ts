import type { Rng } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';

interface LabelledPoints {
  name: string;
  n: number;
  rng: Rng;
  classes: readonly string[];
  features: readonly string[];
  note: string;
  /** A point of that class. */
  draw: (label: number) => readonly number[];
}

/** A set of points, each drawn for its label; the classes are equally frequent. */
export function labelledPoints({ name, n, rng, classes, features, note, draw }: LabelledPoints): Dataset {
  const y = balancedLabels(n, classes.length, rng);
  const X = new Float32Array(n * features.length);
  y.forEach((label, row) => {
    X.set(draw(label), row * features.length);
  });
  return new Dataset({ name, X: numbers(X, [features.length]), y: numbers(y), classes, features, note });
}

/** The names of the features x1, x2, ... that stand for nothing. */
export const plainFeatures = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `x${i + 1}`);
