import type { PointsMark } from '../marks.ts';

/** What each example is: numbers, or names. */
export type Labels = ArrayLike<number> | ArrayLike<string>;

/** One class: told apart by its colour and by its sign. */
export interface Class {
  label: number | string;
  name: string;
  role: number;
  sign: NonNullable<PointsMark['sign']>;
  /** Which examples are of it. */
  places: readonly number[];
}

/** The classes of some labels, in order; `names` are those of 0, 1, 2, ..., or say the order of names. */
export function classesOf(labels: Labels, names: readonly string[] = []): Class[] {
  const places = new Map<number | string, number[]>();
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (!places.has(label)) places.set(label, []);
    places.get(label)!.push(i);
  }
  const numbers = [...places.keys()].every((label) => typeof label === 'number');
  const known = numbers ? names.map((_, i) => i) : names;
  const all = [...new Set([...known, ...[...places.keys()].sort(inOrder)])];
  return all.map((label, i) => ({
    label,
    name: typeof label === 'number' ? (names[label] ?? String(label)) : label,
    role: i,
    sign: signs[i % signs.length]!,
    places: places.get(label) ?? [],
  }));
}

// Five signs and eight colours: forty classes before both come again.
const signs = ['circle', 'triangle', 'square', 'cross', 'diamond'] as const;

function inOrder(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
