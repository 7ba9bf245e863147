import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dataDir, type Rng, rng as seeded } from 'downhill/base';
import { spirals } from 'downhill/datasets';
import { hidden, keepsInput } from 'downhill/grading';

type Mat = number[][];
type Layers = { w: Mat; b: number[] }[];
interface Rows {
  X: Mat;
  y: number[];
}
interface Task extends Rows {
  classes: number;
  parameters: number;
}
interface Track {
  learn: number;
  classes: number;
  parameters: number;
  accuracy: number;
  rows(random: Rng): Rows;
}

/** A table with the class in its last column. */
function tableOf(text: string): Rows {
  const lines = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const names = [...new Set(lines.map((line) => line.at(-1)!))].sort();
  return {
    X: lines.map((line) => line.slice(0, -1).map(Number)),
    y: lines.map((line) => names.indexOf(line.at(-1)!)),
  };
}

const read = (name: string) => readFileSync(dataDir('tables', name));

const tracks: Record<string, Track> = {
  wine: {
    learn: 90,
    classes: 3,
    parameters: 60,
    accuracy: 0.88,
    rows: () => tableOf(read('wine.csv').toString()),
  },
  spirals: {
    learn: 300,
    classes: 3,
    parameters: 400,
    accuracy: 0.85,
    rows: (random) => spirals({ n: 600, arms: 3, rng: random }).toArrays<number[], number>(),
  },
  digits: {
    learn: 1000,
    classes: 10,
    parameters: 500,
    accuracy: 0.85,
    rows: () => tableOf(gunzipSync(read('digits-8x8.csv.gz')).toString()),
  },
};

/** The same for the same seed: what is learnt from, and what stays hidden in the judge. */
function draw(name: string, seed: number): { task: Task; kept: Rows } {
  const random = seeded(seed).fork(name);
  const { learn, classes, parameters, rows } = tracks[name]!;
  const { X, y } = rows(random.fork('rows'));
  const columns = random.shuffle(X[0]!.keys());
  const units = columns.map(() => 10 ** (4 * random() - 2));
  const numbers = random.shuffle(Array.from({ length: classes }, (_, i) => i));
  const order = random.shuffle(X.keys());
  const part = (places: number[]): Rows => ({
    X: places.map((i) => columns.map((j, k) => units[k]! * X[i]![j]!)),
    y: places.map((i) => numbers[y[i]!]!),
  });
  return { task: { ...part(order.slice(0, learn)), classes, parameters }, kept: part(order.slice(learn)) };
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** What is wrong with the form of the layers, or with how many numbers they have. */
function formOf(layers: unknown, inputs: number, { classes, parameters }: Task): string | undefined {
  if (!isList(layers) || layers.length === 0) return 'the answer is no list of layers';
  let width = inputs;
  let count = 0;
  for (let at = 0; at < layers.length; at++) {
    const { w, b } = (layers[at] ?? {}) as { w?: unknown; b?: unknown };
    if (!isList(w) || !isList(b)) return `layer ${at} has no w or no b that is a list`;
    if (w.length !== width) return `w of layer ${at} has ${w.length} rows, and ${width} numbers come in`;
    const fits = (row: unknown) => isList(row) && row.length === b.length && Array.from(row).every(isNumber);
    if (!Array.from(w).every(fits) || !Array.from(b).every(isNumber)) {
      return `layer ${at} has a row of another length than its b, or something that is no finite number`;
    }
    count += w.length * b.length + b.length;
    width = b.length;
  }
  if (width !== classes) return `the last layer gives ${width} numbers, one is wanted for each class`;
  return count > parameters ? `the layers have ${count} numbers, which is above the limit` : undefined;
}

/** One row through all layers, number by number. */
function classOf(layers: Layers, row: number[]): number {
  let values = row;
  for (const [at, { w, b }] of layers.entries()) {
    const sums = b.map((bias, k) => values.reduce((sum, v, j) => sum + v * w[j]![k]!, bias));
    values = at < layers.length - 1 ? sums.map((v) => Math.max(0, v)) : sums;
  }
  return values.indexOf(Math.max(...values));
}

/** Wants the track's accuracy on rows that have never left the judge. */
function judged(name: string, seed: number, layers: unknown): string | undefined {
  const { task, kept } = draw(name, seed);
  const wrong = formOf(layers, task.X[0]!.length, task);
  if (wrong) return wrong;
  const right = kept.X.filter((row, i) => classOf(layers as Layers, row) === kept.y[i]).length;
  const share = right / kept.X.length;
  const learnt = task.X.filter((row, i) => classOf(layers as Layers, row) === task.y[i]).length;
  return share >= tracks[name]!.accuracy
    ? undefined
    : `${(100 * share).toFixed(1)} in a hundred hidden rows are right, which is below the limit; of those that it learnt from, ${((100 * learnt) / task.X.length).toFixed(1)}`;
}

const ofTrack = (name: string) => ({
  name: `the track ${name}: within its limits, and good on rows that it has not seen`,
  cases: 2,
  // Only what is learnt from crosses over; the hidden rows are drawn again for the verdict.
  make: (random: Rng) => {
    const seed = random.int(2 ** 31);
    return { seed, task: draw(name, seed).task };
  },
  verdict: ({ seed }: { seed: number }, layers: unknown) => judged(name, seed, layers),
});

export default hidden<typeof import('./solution.ts')>(
  (check) => [
    check({
      ...ofTrack('wine'),
      points: 3,
      probe: ({ capstone }, { task }) => capstone(task) as Promise<unknown>,
    }),
    check({
      ...ofTrack('spirals'),
      points: 3,
      probe: ({ capstone }, { task }) => capstone(task) as Promise<unknown>,
    }),
    check({
      ...ofTrack('digits'),
      points: 4,
      probe: ({ capstone }, { task }) => capstone(task) as Promise<unknown>,
    }),

    // Any number of columns and classes, a tight limit, a column that never changes: is the form right?
    check({
      name: 'small tasks of any form: layers that fit, finite numbers, never more than allowed',
      points: 1,
      cases: 4,
      make: (random, index): Task => {
        const [inputs, classes] = [1 + random.int(6), 2 + random.int(3)];
        const units = index === 0 ? 3 : 3 + random.int(12);
        const y = Array.from({ length: 20 + random.int(20) }, (_, i) => i % classes);
        const still = random.int(2 * inputs); // now and then a column that never changes
        const X = y.map((label) =>
          Array.from({ length: inputs }, (_, j) =>
            j === still && inputs > 1 ? 7 : label + 0.2 * random.normal(),
          ),
        );
        const parameters = units * (inputs + 1 + classes) + classes + random.int(inputs);
        return { X, y, classes, parameters };
      },
      probe: ({ capstone }, task) => capstone(task) as Promise<unknown>,
      verdict: (task, layers) => formOf(layers, task.X[0]!.length, task),
    }),

    keepsInput(1),
  ],
  { seconds: 20 },
);
