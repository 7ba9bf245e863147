import type { Attack } from './attack.ts';
import { atLoad, inCall, reach, wrong } from './wrong.ts';

const process = '(globalThis as any).process';

/** Leaves before it is asked, or while it is asked: an exit code is no pass, and silence is none. */
export const endsEarly: Attack[] = [
  atLoad('process.exit(0)', `${process}?.exit(0);`),
  inCall('process.exit(0)', `${process}?.exit(0);`),
  atLoad('process.reallyExit(0)', `${process}?.reallyExit(0);`),
  inCall('process.abort()', `${process}?.abort();`),
  inCall('a SIGKILL for itself', `${process}?.kill(${process}.pid, 'SIGKILL');`),
  atLoad('an exit found by other ways', `${reach}\nreach('process')?.exit(0);`),
  inCall('an exit through a constructor', `try { Function('process.exit(0)')(); } catch {}`),
  atLoad('an exit in a microtask', `Promise.resolve().then(() => ${process}?.exit(0));`),
  atLoad('an exit in a timer', `setTimeout(() => ${process}?.exit(0), 0);`),
  atLoad(
    'an exit code set and a handler that ends well',
    `try { ${process}.exitCode = 0; ${process}.on('exit', () => ${process}.reallyExit(0)); } catch {}`,
  ),
  inCall(
    'an error that says passed',
    `throw Object.assign(new Error('passed'), { name: 'passed', status: 'passed' });`,
  ),
  atLoad(
    'an error that says it is loaded',
    `throw Object.assign(new Error('loaded'), { say: 'loaded', names: ['runningTotals'] });`,
  ),
  inCall('nothing at all thrown', `throw undefined;`),
  inCall('null thrown', `throw null;`),
  inCall('a promise thrown', `throw Promise.resolve(numbers);`),
  inCall(
    'a proxy thrown',
    `throw new Proxy({}, { get() { throw new Error('no'); }, getPrototypeOf() { throw 1; } });`,
  ),
  inCall(
    'an error whose message is read for ever',
    `throw Object.defineProperty(new Error(), 'message', { get() { for (;;); } });`,
  ),
  inCall('an error of 100 MB', `throw new Error('x'.repeat(1e8));`),
  inCall(
    'an error with a new line and a forged answer',
    `throw new Error('\\n{"say":"answer","id":1,"answer":[],"kept":[]}\\n');`,
  ),
  inCall(
    'the words of the starter thrown by another class',
    `throw new (class extends Error { name = 'Exercise 90-1 is yours to write'; })('passed');`,
  ),
  {
    name: 'an async answer that never settles',
    exercise: '90-5',
    answer: wrong('90-5', { call: 'await new Promise(() => {});' }),
    expects: 'zero',
  },
  {
    name: 'a load that never settles',
    exercise: '90-1',
    answer: wrong('90-1', { load: 'await new Promise(() => {});' }),
    expects: 'zero',
  },
  {
    name: 'a class whose constructor gives something else',
    exercise: '90-4',
    answer: `class RunningMean {
  constructor() { return new Proxy({}, { get: () => () => 0.5 }) as any; }
  add(x: number): void {}
  value(): number { return 1; }
  reset(): void {}
}`,
    expects: 'zero',
  },
  {
    name: 'an async answer that fails every job itself',
    exercise: '90-5',
    answer: `async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  try { return [await jobs[0]()]; } catch (problem) { throw problem; }
}`,
    expects: 'zero',
  },
  {
    name: 'a function that refuses everything',
    exercise: '90-2',
    answer: `function multiply(a: Mat, b: Mat): Mat { throw new RangeError('they do not fit'); }`,
    expects: 'zero',
  },
];
