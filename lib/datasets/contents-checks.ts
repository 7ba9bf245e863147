import { shapeText, sizeOf } from '../base/index.ts';
import type { Column, Numbers } from './column.ts';
import { examplesOf } from './reader/stored.ts';

/** Further columns may not be called like the two that every dataset has. */
export function checkNames(name: string, extra: readonly string[]): void {
  const taken = extra.find((column) => column === 'X' || column === 'y');
  if (taken !== undefined) {
    throw new RangeError(
      `Cannot make the dataset "${name}": a further column is called "${taken}", which has its own place in a dataset; try another name`,
    );
  }
}

/** All columns tell of the same examples, of which there is one at least. */
export function checkCounts(name: string, columns: ReadonlyMap<string, Column>): void {
  const counts = [...columns].map(([column, values]) => ({ column, count: examplesOf(values) }));
  const [first, ...others] = counts;
  const odd = others.find(({ count }) => count !== first!.count);
  if (odd !== undefined) {
    throw new RangeError(
      `Cannot make the dataset "${name}": X has ${examples(first!.count)} and ${odd.column} has ${odd.count}; wanted as many of both`,
    );
  }
  if (first!.count === 0) {
    throw new RangeError(
      `Cannot make the dataset "${name}": it has no examples; wanted one or more. Look whether its file is empty`,
    );
  }
}

/** Features are named along the last axis. */
export function checkFeatures(name: string, X: Column, features: readonly string[] | undefined): void {
  if (features === undefined) return;
  const wanted = X.kind === 'texts' ? 0 : (X.shape.at(-1) ?? 1);
  if (features.length === wanted) return;
  const has = X.kind === 'texts' ? 'are texts' : `have the shape ${shapeText(X.shape)}`;
  throw new RangeError(
    `Cannot make the dataset "${name}": it names ${features.length} features and its examples ${has}; wanted ${wanted} names`,
  );
}

/** The labels as whole numbers, each that of a class. */
export function checkClasses(name: string, y: Column | undefined, classes: readonly string[]): Numbers {
  const refuse = (why: string) => new RangeError(`Cannot make the dataset "${name}": ${why}`);
  if (y === undefined) throw refuse('it names classes and has no y; wanted a label for each example');
  if (y.kind === 'texts') {
    throw refuse(
      'its labels are texts; wanted the numbers of classes. Try labels.map((label) => classes.indexOf(label))',
    );
  }
  if (y.shape.length > 0 || y.scale !== 1) {
    const found = y.shape.length > 0 ? `the shape ${shapeText(y.shape)}` : `the scale ${y.scale}`;
    throw refuse(`its labels have ${found}; wanted one whole number for each example`);
  }
  const { values } = y;
  for (let row = 0; row < values.length; row++) {
    const label = values[row]!;
    if (label >= 0 && label < classes.length && Number.isInteger(label)) continue;
    throw refuse(
      `example ${row} has the label ${label}; wanted ${labelsOf(classes.length)}. Look whether labels count from 0`,
    );
  }
  return values instanceof Float32Array ? { ...y, values: Int32Array.from(values) } : y;
}

/** Numbers that are not finite spoil a whole training run, long after they were read. */
export function checkFinite(
  name: string,
  column: string,
  values: Column,
  features: readonly string[] | undefined,
): void {
  if (values.kind === 'texts' || !(values.values instanceof Float32Array)) return;
  const at = firstOdd(values.values);
  if (at === undefined) return;
  const size = sizeOf(values.shape);
  const feature = column === 'X' ? features?.[at % features.length] : undefined;
  const where = feature === undefined ? column : `the feature "${feature}"`;
  throw new RangeError(
    `Cannot make the dataset "${name}": ${where} is ${values.values[at]} in example ${Math.floor(at / size)}; wanted finite numbers. Leave the example out, put a number in its place, or pass allowNaN: true`,
  );
}

function firstOdd(values: Float32Array): number | undefined {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value - value !== 0) return at; // NaN and infinities only
  }
  return undefined;
}

const labelsOf = (classes: number) =>
  classes === 1
    ? '0, for there is 1 class'
    : `a whole number from 0 to ${classes - 1}, for there are ${classes} classes`;

const examples = (count: number) => `${count} ${count === 1 ? 'example' : 'examples'}`;
