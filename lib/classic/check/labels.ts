import { refuseOtherLength } from './length.ts';

export interface Labels {
  /** The labels that occur, smallest first. */
  classes: number[];
  /** For each example the place of its label in `classes`. */
  y: Int32Array;
}

/** The labels of `count` examples, checked, as places among the classes. */
export function labelsOf(labels: ArrayLike<number>, count: number, doing: string): Labels {
  refuseOtherLength(labels, count, doing);
  for (let i = 0; i < count; i++) {
    if (Number.isInteger(labels[i])) continue;
    throw new RangeError(
      `Cannot ${doing}: y[${i}] is ${labels[i]}; wanted a whole number that names a class. Try a regression for other numbers`,
    );
  }
  const classes = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  const places = new Map(classes.map((label, place) => [label, place]));
  return { classes, y: Int32Array.from({ length: count }, (_, i) => places.get(labels[i]!)!) };
}

/** The same for a method that draws borders between classes: with one class there is none to draw. */
export function labelsOfSeveral(labels: ArrayLike<number>, count: number, doing: string): Labels {
  const found = labelsOf(labels, count, doing);
  if (found.classes.length > 1) return found;
  throw new RangeError(`Cannot ${doing}: every label is ${found.classes[0]}; wanted two classes or more`);
}
