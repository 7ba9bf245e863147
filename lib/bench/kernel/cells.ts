/** The same small things in each kernel's own words. */
interface Words {
  first: string;
  /** Loads the library for arithmetic; a kernel without one has nothing to time there. */
  load: string | undefined;
  /** What a learner types once it is there. */
  plain: string[];
  /** The n-th cell of a long notebook, which uses what the one before made. */
  long: (n: number) => string;
  member: string | undefined;
  lines: string;
}

const tfjs = {
  plain: [
    'const a = tf.tensor([[1, 2], [3, 4]]);',
    'a.shape',
    'const b = a.matMul(a.transpose());',
    'b.arraySync()',
    'function mean(v: number[]): number { return v.reduce((s, x) => s + x, 0) / v.length; }',
    'mean([1, 2, 3])',
    'let total = 0;',
    'for (const x of [1, 2, 3]) total += x;',
    'total',
    'const squares = [1, 2, 3].map((x) => x * x);',
    "console.log(squares.join(' '));",
    'class Point { constructor(public x: number, public y: number) {} }',
    'new Point(1, 2).x',
    'const loss = tf.tidy(() => b.square().mean().dataSync()[0]);',
  ],
  long: (n: number) => (n === 1 ? 'const v1 = 1;' : `const v${n} = v${n - 1} + 1;`),
  member: 'tf.',
  lines: "for (let i = 0; i < 1000; i++) console.log('line ' + i);",
};

export const cells: Record<'typescript' | 'deno' | 'python', Words> = {
  typescript: { first: '1 + 1', load: "import * as tf from '@tensorflow/tfjs';", ...tfjs },
  deno: { first: '1 + 1', load: "import * as tf from 'npm:@tensorflow/tfjs@4.22.0';", ...tfjs },
  python: {
    first: '1 + 1',
    load: undefined,
    plain: [
      'a = [[1, 2], [3, 4]]',
      'len(a)',
      'b = [[sum(x * y for x, y in zip(r, s)) for s in a] for r in a]',
      'b',
      'def mean(v): return sum(v) / len(v)',
      'mean([1, 2, 3])',
      'total = 0',
      'for x in [1, 2, 3]: total += x',
      'total',
      'squares = [x * x for x in [1, 2, 3]]',
      "print(' '.join(map(str, squares)))",
      'class Point:\n  def __init__(self, x, y): self.x, self.y = x, y',
      'Point(1, 2).x',
      'loss = sum(x * x for r in b for x in r) / 4',
    ],
    long: (n) => (n === 1 ? 'v1 = 1' : `v${n} = v${n - 1} + 1`),
    member: undefined,
    lines: "for i in range(1000): print(f'line {i}')",
  },
};
