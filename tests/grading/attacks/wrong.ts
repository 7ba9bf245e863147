import type { MadeId } from '../made-lesson/submissions.ts';
import type { Attack } from './attack.ts';

// Every attack is a wrong answer with something beside it: were it right, full marks would prove nothing.

type Around = {
  /** Runs when the answer is loaded. */
  load?: string;
  /** Runs in each call, before the wrong value is given back. */
  call?: string;
  /** What is given back; a plain wrong value where it is left out. */
  gives?: string;
};

const wrongValue: Record<MadeId, string> = {
  '90-1': 'numbers',
  '90-2': '[[0]]',
  '90-3': '{ count: 0, mean: 0, least: 0, most: 0, sorted: [] }',
  '90-4': '0.125',
  '90-5': '[-1]',
  '90-6': 'x.clone()',
};

/** A wrong answer's cell: every type in it is right as far as the checker sees. */
export function wrong(id: MadeId, { load = '', call = '', gives = wrongValue[id] }: Around = {}): string {
  const body = [call, `return ${gives} as any;`].filter(Boolean).join('\n');
  const cell: Record<MadeId, string> = {
    '90-1': `function runningTotals(numbers: number[]): number[] {\n${body}\n}`,
    '90-2': `function multiply(a: Mat, b: Mat): Mat {\n${body}\n}`,
    '90-3': `function summary(v: Vec): { count: number; mean: number; least: number; most: number; sorted: Vec } {\n${body}\n}`,
    '90-4': `class RunningMean {\nadd(x: number): void {}\nvalue(): number {\n${body}\n}\nreset(): void {}\n}`,
    '90-5': `async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {\n${body}\n}`,
    '90-6': `function centred(x: tf.Tensor2D): tf.Tensor2D {\n${body}\n}`,
  };
  return [load, cell[id]].filter(Boolean).join('\n');
}

/** The right list, for answers whose kind is what is wrong. */
export const rightTotals =
  '[...numbers].map((_, i) => numbers.slice(0, i + 1).reduce((sum, one) => sum + one, 0))';

/** An attack on the first exercise: the same trick when it is loaded and in the call. */
export const atLoad = (name: string, load: string, more: Partial<Attack> = {}): Attack => ({
  name: `${name}, when it is loaded`,
  exercise: '90-1',
  answer: wrong('90-1', { load }),
  expects: 'zero',
  ...more,
});

export const inCall = (name: string, call: string, more: Partial<Attack> = {}): Attack => ({
  name: `${name}, in the call`,
  exercise: '90-1',
  answer: wrong('90-1', { call }),
  expects: 'zero',
  ...more,
});

export const giving = (name: string, gives: string, more: Partial<Attack> = {}): Attack => ({
  name: `gives ${name}`,
  exercise: '90-1',
  answer: wrong('90-1', { gives }),
  expects: 'zero',
  ...more,
});

/**
 * Ways to a module of Node's, or to `process`, from code that was given neither: `reach('fs')` is the first that
 * works, or undefined.
 */
export const reach = `
const reach = (name: string): any => {
  const g = globalThis as any;
  const from = (p: any): any => p?.getBuiltinModule?.(name) ?? p?.mainModule?.require(name) ?? p?.binding?.(name);
  const ways: (() => any)[] = [
    () => from(g.process),
    () => g.require(name),
    () => g.module.constructor._load(name),
    () => from(g.global.process),
    () => from(Function('return process')()),
    () => from((0, eval)('process')),
    () => from(((async () => {}) as any).constructor('return process')()),
    () => from(g.console._stdout.constructor.prototype.constructor.process),
    () => from(g.setTimeout(() => {}, 0).constructor.constructor('return process')()),
    () => from(Object.getOwnPropertyDescriptor(g, 'process')?.get?.call(g)),
    () => from(g[Symbol.for('process')] ?? g.parent?.process ?? g.top?.process),
    () => {
      const before = (Error as any).prepareStackTrace;
      (Error as any).prepareStackTrace = (_: any, frames: any[]) => frames.map((f) => [f.getThis(), f.getFunction()]);
      const frames = (new Error().stack as any).flat().filter(Boolean);
      (Error as any).prepareStackTrace = before;
      return frames.map((f: any) => from(f.process ?? f.constructor?.constructor?.('return process')())).find(Boolean);
    },
  ];
  for (const way of ways) {
    try {
      const it = way();
      if (it) return it;
    } catch {}
  }
  return undefined;
};`.trim();
