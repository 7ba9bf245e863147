import type { Control } from './attack.ts';

/** Honest answers as people also write them: each must score full. */
export const controls: Control[] = [
  {
    name: 'an arrow function with reduce',
    exercise: '90-1',
    answer: `const runningTotals = (numbers: number[]): number[] =>
  numbers.reduce<number[]>((totals, one) => [...totals, (totals.at(-1) ?? 0) + one], []);`,
  },
  {
    name: 'a generator',
    exercise: '90-1',
    answer: `function* totalsOf(numbers: Iterable<number>): Generator<number> {
  let total = 0;
  for (const one of numbers) yield (total += one);
}
const runningTotals = (numbers: number[]): number[] => [...totalsOf(numbers)];`,
  },
  {
    name: 'recursion with a default parameter',
    exercise: '90-1',
    answer: `function runningTotals([first, ...rest]: number[], before = 0): number[] {
  return first === undefined ? [] : [before + first, ...runningTotals(rest, before + first)];
}`,
  },
  {
    name: 'a list of its own kind, used inside only',
    exercise: '90-1',
    answer: `class Totals extends Array<number> {
  grow(x: number): this {
    this.push((this.at(-1) ?? 0) + x);
    return this;
  }
}
function runningTotals(numbers: number[]): number[] {
  const totals = new Totals();
  numbers.forEach((one) => totals.grow(one));
  return Array.from(totals);
}`,
  },
  {
    name: 'helper functions, and some words printed',
    exercise: '90-2',
    answer: `const column = (m: Mat, c: number): Vec => m.map((row) => row[c]);
const dot = (u: Vec, v: Vec): number => u.reduce((sum, ui, i) => sum + ui * v[i], 0);
console.log('two helpers are ready');
function multiply(a: Mat, b: Mat): Mat {
  if (a.some((row) => row.length !== b.length)) throw 'these do not fit';
  const columns = b[0].map((_, c) => column(b, c));
  return a.map((row) => columns.map((one) => dot(row, one)));
}`,
  },
  {
    name: 'three loops in the old style',
    exercise: '90-2',
    answer: `function multiply(a: Mat, b: Mat): Mat {
  var n = a.length, k = b.length, m = b[0].length, c: Mat = [];
  if (a[0].length != k) { throw new TypeError(); }
  for (var i = 0; i < n; i++) {
    c[i] = [];
    for (var j = 0; j < m; j++) {
      c[i][j] = 0;
      for (var l = 0; l < k; l++) { c[i][j] += a[i][l] * b[l][j]; }
    }
  }
  return c;
}`,
  },
  {
    name: 'without the helper, with a class inside',
    exercise: '90-3',
    answer: `type Summary = { count: number; mean: number; least: number; most: number; sorted: Vec };
class Sorted {
  readonly items: Vec;
  constructor(v: Vec) { this.items = v.slice().sort((a, b) => a - b); }
  get least(): number { return this.items[0]; }
  get most(): number { return this.items[this.items.length - 1]; }
}
const summary = (v: Vec): Summary => {
  const s = new Sorted(v);
  let sum = 0;
  for (const x of v) sum += x;
  return { sorted: s.items, most: s.most, least: s.least, mean: sum / v.length, count: v.length };
};`,
  },
  {
    name: 'the helper of the lesson, and a record built key by key',
    exercise: '90-3',
    answer: `function summary(v: Vec): { count: number; mean: number; least: number; most: number; sorted: Vec } {
  const result: any = {};
  result.sorted = Float64Array.from(v).sort().reduce<number[]>((list, x) => (list.push(x), list), []);
  result.least = Math.min(...v);
  result.most = Math.max(...v);
  result.count = v.length;
  result.mean = mean(v);
  return result;
}`,
  },
  {
    name: 'a class with private fields and a getter inside',
    exercise: '90-4',
    answer: `class RunningMean {
  #numbers: number[] = [];
  get #sum(): number { return this.#numbers.reduce((a, b) => a + b, 0); }
  add = (x: number): void => { this.#numbers = [...this.#numbers, x]; };
  value(): number { return this.#numbers.length ? this.#sum / this.#numbers.length : 0; }
  reset(): void { this.#numbers.length = 0; }
}`,
  },
  {
    name: 'a class that extends another one',
    exercise: '90-4',
    answer: `abstract class Running {
  protected n = 0;
  abstract add(x: number): void;
  reset(): void { this.n = 0; }
}
class RunningMean extends Running {
  protected mu = 0;
  add(x: number): void { this.mu += (x - this.mu) / ++this.n; }
  value(): number { return this.mu; }
  override reset(): void { super.reset(); this.mu = 0; }
}`,
  },
  {
    name: 'a chain of promises without await',
    exercise: '90-5',
    answer: `function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  return jobs.reduce(
    (before, job) => before.then((results) => job().then((result) => [...results, result])),
    Promise.resolve<number[]>([]),
  );
}`,
  },
  {
    name: 'recursion with await',
    exercise: '90-5',
    answer: `const inTurn = async (jobs: (() => Promise<number>)[]): Promise<number[]> => {
  if (jobs.length === 0) return [];
  const [job, ...later] = jobs;
  const first = await job();
  return [first].concat(await inTurn(later));
};`,
  },
  {
    name: 'an async generator',
    exercise: '90-5',
    answer: `async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  async function* each() { for (const job of jobs) yield await job(); }
  const all: number[] = [];
  for await (const one of each()) all.push(one);
  return all;
}`,
  },
  {
    name: 'its own import, and tensors freed by hand',
    exercise: '90-6',
    answer: `import { tf as T } from 'downhill/engine';
function centred(x: T.Tensor2D): T.Tensor2D {
  const means = x.mean(0, true);
  const y = T.sub(x, means) as T.Tensor2D;
  means.dispose();
  return y;
}`,
  },
  {
    name: 'plain lists on the way',
    exercise: '90-6',
    answer: `function centred(x: tf.Tensor2D): tf.Tensor2D {
  const rows = x.arraySync();
  const means = rows[0].map((_, c) => rows.reduce((sum, row) => sum + row[c], 0) / rows.length);
  return tf.tensor2d(rows.map((row) => row.map((value, c) => value - means[c])));
}`,
  },
];
