import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { failed, step } from '../../../lib/cli/start/step.mjs';
import { setEnv } from '../checkout.ts';

let written: string[];
let time: number;

beforeEach(() => {
  jest.useFakeTimers();
  setEnv({ CI: undefined });
  written = [];
  time = 5000;
});
afterEach(() => void jest.useRealTimers());

const run = <T>(work: (note: (text: string) => void) => Promise<T>, { isTTY = false, columns = 60 } = {}) => {
  const stream = { isTTY, columns, write: (text: string) => written.push(text) };
  return step('npm packages', work, { stream: stream as never, now: () => time });
};
const pass = (ms: number) => {
  time += ms;
  jest.advanceTimersByTime(ms);
};
const clear = '\r\u001b[2K';
const terminal = { isTTY: true };

describe('without a terminal', () => {
  test('a step has a line when it begins and one when it is done, and its value is handed back', async () => {
    const value = await run(async (note) => {
      note('1 of 530');
      pass(61_400);
      return 42;
    });
    expect(value).toBe(42);
    expect(written).toEqual(['  npm packages ...\n', '  npm packages: 61 s\n']);
  });

  test('a step that fails says when, and its problem comes through', async () => {
    const work = run(async () => {
      pass(2000);
      throw new Error('no network');
    });
    await expect(work).rejects.toThrow(new Error('no network'));
    expect(written).toEqual(['  npm packages ...\n', '  npm packages: failed after 2 s\n']);
  });

  test('the same holds on a terminal of CI', async () => {
    setEnv({ CI: 'true' });
    await run(async () => pass(1000), terminal);
    expect(written).toEqual(['  npm packages ...\n', '  npm packages: 1 s\n']);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('on a terminal', () => {
  test('one line counts the seconds with the last note, and gives way to the time it took', async () => {
    await run(async (note) => {
      pass(250);
      note(' 12 of 530 ');
      pass(750);
      pass(250);
    }, terminal);
    expect(written).toEqual([
      `${clear}  npm packages ... 0 s`,
      `${clear}  npm packages ... 1 s  12 of 530`,
      `${clear}  npm packages ... 1 s  12 of 530`,
      `${clear}  npm packages ... 1 s  12 of 530`,
      `${clear}  npm packages ... 1 s  12 of 530`,
      clear,
      '  npm packages: 1 s\n',
    ]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a step of less than a third of a second leaves nothing behind', async () => {
    await run(async () => pass(300), terminal);
    expect(written.at(-1)).toBe(clear);
  });

  test('the line is cut to the width of the terminal', async () => {
    await run(
      async (note) => {
        note('a long note');
        pass(250);
      },
      { isTTY: true, columns: 20 },
    );
    expect(written[0]).toBe(`${clear}  npm packages ... `);
  });

  test('a step that fails says when in place of the line, which is drawn no more', async () => {
    const work = run(async () => {
      pass(250);
      throw new Error('no network');
    }, terminal);
    await expect(work).rejects.toThrow(new Error('no network'));
    expect(written.at(-1)).toBe(`${clear}  npm packages: failed after 0 s\n`);
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('a failed command is told with its last twelve lines, the place of the rest and the next step', () => {
  const output = Array.from({ length: 20 }, (_, line) => `line ${line + 1}`).join('\n');
  const problem = failed('npm ci', `${output}\n\n`, '/log', 'Try again.');
  expect(problem.name).toBe('Sorry');
  expect(problem.message).toBe(`npm ci failed. The end of what it said:
    line 9
    line 10
    line 11
    line 12
    line 13
    line 14
    line 15
    line 16
    line 17
    line 18
    line 19
    line 20
All of it: /log
Try again.`);
});
