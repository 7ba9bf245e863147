import { expect, test } from '@jest/globals';
import { CheckFailed, check, gives, holds, refuses } from '../../lib/lesson/index.ts';

const mse = (yHat: number[], y: number[]): number => {
  if (yHat.length !== y.length) throw new RangeError('lengths');
  return yHat.reduce((sum, value, i) => sum + (value - y[i]!) ** 2, 0) / y.length;
};
const wrong = function mse(yHat: number[], y: number[]): number {
  return yHat[0]! - y[0]!;
};
const stub = function mse(_yHat: number[], _y: number[]): number {
  throw new Error('Exercise 06-2 is yours to write');
};

const checksOf = (f: typeof mse) => [
  gives('mse of one number is its squared error', f, [[1], [4]], 9),
  gives(
    'errors are averaged',
    f,
    [
      [1, 2],
      [1, 4],
    ],
    2,
    { within: 1e-9 },
  ),
  refuses('lists of two lengths are refused', f, [[1], [1, 2]]),
];

async function told(f: typeof mse): Promise<{ lines: string[]; problem: Error | undefined }> {
  const lines: string[] = [];
  const problem = await check('06-2', checksOf(f), { say: (line) => lines.push(line) }).then(
    () => undefined,
    (error: Error) => error,
  );
  return { lines, problem };
}

test('a right answer passes, and hears that hidden checks follow', async () => {
  expect(await told(mse)).toEqual({
    problem: undefined,
    lines: [
      '✓ mse of one number is its squared error',
      '✓ errors are averaged',
      '✓ lists of two lengths are refused',
      'Exercise 06-2: all public checks passed; hidden checks run at grading.',
    ],
  });
});

test('a wrong answer is told call by call, and the cell fails without a stack', async () => {
  const { lines, problem } = await told(wrong);
  expect(lines).toEqual([
    'x mse of one number is its squared error\n    mse([ 1 ], [ 4 ]) gave -3, expected 9',
    'x errors are averaged\n    mse([ 1, 2 ], [ 1, 4 ]) gave 0, expected 2',
    'x lists of two lengths are refused\n    mse([ 1 ], [ 1, 2 ]) gave 0, expected an error',
  ]);
  expect(problem).toBeInstanceOf(CheckFailed);
  expect(problem?.stack).toBe('CheckFailed: 3 of 3 public checks failed in exercise 06-2');
});

test('what nobody has written yet is not wrong: its checks wait, also where an error is wanted', async () => {
  const { lines, problem } = await told(stub);
  expect(lines).toEqual([
    '· mse of one number is its squared error',
    '· errors are averaged',
    '· lists of two lengths are refused',
  ]);
  expect(problem).toBeInstanceOf(CheckFailed);
  expect(problem?.message).toBe('Exercise 06-2 is yours to write: 3 public checks wait for it');
  const [only] = checksOf(stub);
  await expect(check('06-2', [only!], { say: () => {} })).rejects.toThrow('1 public check waits for it');
});

test('of two functions one is written: what fails and what waits are told apart', async () => {
  const lines: string[] = [];
  const checks = [...checksOf(mse).slice(0, 1), ...checksOf(wrong).slice(1, 2), ...checksOf(stub).slice(2)];
  const run = check('06-2', checks, { say: (line) => lines.push(line) });
  await expect(run).rejects.toThrow(
    '2 of 3 public checks failed in exercise 06-2: 1 waits for what is yet to be written',
  );
  expect(lines).toEqual([
    '✓ mse of one number is its squared error',
    'x errors are averaged\n    mse([ 1, 2 ], [ 1, 4 ]) gave 0, expected 2',
    '· lists of two lengths are refused',
  ]);
});

test('what an answer does to its input does not change what is printed of the call', async () => {
  const sorted = function sorted(x: number[]): number[] {
    return x.sort((a, b) => b - a);
  };
  const lines: string[] = [];
  const run = check('01-1', [gives('numbers are sorted', sorted, [[2, 3, 1]], [1, 2, 3])], {
    say: (line) => lines.push(line),
  });
  await expect(run).rejects.toThrow('1 of 1 public checks failed in exercise 01-1');
  expect(lines).toEqual([
    'x numbers are sorted\n    sorted([ 2, 3, 1 ]) gave [ 3, 2, 1 ], expected [ 1, 2, 3 ]: [0] is 3, expected 1',
  ]);
});

test('answers that come later, conditions, and things thrown that are no errors', async () => {
  const lines: string[] = [];
  const later = async (x: number) => x + 1;
  const bad = function bad(): number {
    throw 'a text';
  };
  const checks = [
    gives('a promise is waited for', later, [1], 2),
    holds('this holds', () => true),
    holds('this does not', async () => false),
    holds('nor this', () => false, 'the input was changed'),
    gives('a text that is thrown is told', bad, [], 1),
  ];
  await expect(check('x', checks, { say: (line) => lines.push(line) })).rejects.toThrow('3 of 5');
  expect(lines).toEqual([
    '✓ a promise is waited for',
    '✓ this holds',
    'x this does not\n    this does not hold yet',
    'x nor this\n    the input was changed',
    'x a text that is thrown is told\n    it threw a text',
  ]);
});

test('an exercise without checks is refused: silence would be taken for success', async () => {
  await expect(check('06-2', [])).rejects.toThrow('Cannot check exercise 06-2: it has no checks');
});
