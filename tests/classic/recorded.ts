import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { breastCancer, digits, iris, wine } from '../../lib/datasets/index.ts';

/** What scikit-learn found: made by tests/recorded/classic.py. */
export const recorded = JSON.parse(
  readFileSync(join(__dirname, '..', 'recorded', 'classic.json'), 'utf8'),
) as Record<string, never> & { folds: Record<Name, string> };

export type Name = 'iris' | 'wine' | 'breast cancer' | 'digits';

export interface Examples {
  X: number[][];
  y: number[];
}

const loaders = { iris, wine, 'breast cancer': breastCancer, digits };

/** All examples of a table of the course. */
export async function examples(name: Name): Promise<Examples> {
  return (await loaders[name]()).all!.toArrays();
}

/** X with mean 0 and standard deviation 1 in the rows of `fitted`. */
export function scaled(X: number[][], fitted = X): number[][] {
  const n = fitted.length;
  const means = fitted[0]!.map((_, j) => fitted.reduce((sum, x) => sum + x[j]!, 0) / n);
  const sds = means.map((mean, j) => Math.sqrt(fitted.reduce((sum, x) => sum + (x[j]! - mean) ** 2, 0) / n));
  return X.map((x) => x.map((value, j) => (value - means[j]!) / (sds[j] || 1)));
}

interface Method {
  fit(X: number[][], y: number[]): { score(X: number[][], y: number[]): number };
}

/** The scores on the recorded five folds, each after a fit on the other four. */
export function five(name: Name, method: Method, { X, y }: Examples, scale = false): number[] {
  const fold = recorded.folds[name];
  return [0, 1, 2, 3, 4].map((part) => {
    const rows = (kept: boolean) => [...y.keys()].filter((row) => (Number(fold[row]) === part) !== kept);
    const pick = (rows: number[]) => ({ X: rows.map((row) => X[row]!), y: rows.map((row) => y[row]!) });
    const train = pick(rows(true));
    const test = pick(rows(false));
    const ready = (X: number[][]) => (scale ? scaled(X, train.X) : X);
    return method.fit(ready(train.X), train.y).score(ready(test.X), test.y);
  });
}

/** The mean of the scores. */
export const meanOf = (scores: readonly number[]) =>
  scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** Numbers, or arrays and records of them, that are the same but for so much; `at` names the place. */
export function expectNear(found: unknown, wanted: unknown, within: number, at = 'it'): void {
  if (typeof wanted === 'object' && wanted !== null) {
    const keys = Object.keys(wanted);
    expect({ at, keys: Object.keys(found as object) }).toEqual({ at, keys });
    for (const key of keys) {
      const inner = (record: unknown) => (record as Record<string, unknown>)[key];
      expectNear(inner(found), inner(wanted), within, `${at}.${key}`);
    }
    return;
  }
  const near = Math.abs((found as number) - (wanted as number)) <= within;
  if (!near) throw new Error(`${at} is ${found}, wanted ${wanted} within ${within}`);
  expect(near).toBe(true);
}
