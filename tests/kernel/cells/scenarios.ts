import vm from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Ended, Session } from 'downhill/kernel';
import { installStacks } from '../../../lib/kernel/run/frames.ts';
import { NotebookFolder } from './notebook-folder.ts';

/** What is to come of a cell. */
export class Expected {
  readonly check: (ended: Ended, printed: string) => void;
  constructor(check: (ended: Ended, printed: string) => void) {
    this.check = check;
  }
}

/** The checker refuses the cell: by TypeScript's number, and by words where those are ours. */
export const refused = (code: number | number[], words?: string | RegExp) =>
  new Expected((ended) => {
    expect(ended.status).toBe('rejected');
    if (ended.status !== 'rejected') return;
    const problem = ended.problems.find((one) => [code].flat().includes(one.code));
    expect(problem ?? ended.problems).toHaveProperty('message');
    const { line, column } = problem!.start;
    if (words) expect(`${line}:${column} ${problem!.message}`).toMatch(words);
  });

/** It runs into an error: by its text, and by its stack in the learner's lines. */
export const throws = (message: string | RegExp, ...stack: (string | RegExp)[]) =>
  new Expected((ended) => {
    expect(ended.status).toBe('error');
    const { error } = ended as { error: Error };
    expect(String(error?.message ?? error)).toMatch(message);
    for (const line of stack) expect(error.stack).toMatch(line);
  });

/** It prints these lines. */
export const prints = (...lines: string[]) =>
  new Expected((ended, printed) => {
    expect(ended.status).toBe('ok');
    expect(printed.trimEnd().split('\n')).toEqual(lines);
  });

/** It ends well with notes on cells that keep an old value. */
export const notes = (...lines: string[]) =>
  new Expected((ended) => {
    expect(ended.status).toBe('ok');
    expect(ended.notes).toEqual(lines);
  });

/** The value passes a test: for those that no other value equals. */
export const is = (test: (value: never) => unknown) =>
  new Expected((ended) => {
    expect(ended.status).toBe('ok');
    expect(test((ended as unknown as { value: never }).value)).toBe(true);
  });

/** A cell and what is to come of it: a value, or more; without, it need only end well. Or something done between. */
export type Step = [source: string] | [source: string, expected: unknown] | (() => void);

interface Options {
  packages?: ConstructorParameters<typeof NotebookFolder>[0];
  /** Files beside the notebook. */
  files?: Record<string, string>;
  /** Each scenario in a session of its own: for those that count runs or must not see a name. */
  alone?: boolean;
}

/** The stories of one theme, told in cells; they share a session, as cells of one long notebook do. */
export function scenarios(
  table: (folder: { write(file: string, text: string): void }) => Record<string, Step[]>,
  { packages = [], files = {}, alone = false }: Options = {},
): void {
  let session: Session;
  const folder = new NotebookFolder(packages);
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  const open = () => {
    session = new Session(folder.path);
    installStacks(session.sources);
    errorOfCells.prepareStackTrace = Error.prepareStackTrace;
  };
  beforeAll(() => {
    if (!alone) open();
  });
  afterAll(() => {
    if (!alone) session.close();
    folder.remove();
  });
  test.each(Object.entries(table(folder)))('%s', async (_, steps) => {
    if (alone) open();
    try {
      for (const step of steps) await take(step, session);
    } finally {
      if (alone) session.close();
    }
  });
}

async function take(step: Step, session: Session): Promise<void> {
  if (typeof step === 'function') return step();
  const [source, expected] = step;
  const { ended, printed } = await execute(session, source);
  const check =
    expected instanceof Expected
      ? expected.check
      : () => {
          expect(ended.status).toBe('ok');
          if (step.length > 1) expect((ended as { value: unknown }).value).toEqual(expected);
        };
  try {
    check(ended, printed);
  } catch (problem) {
    (problem as Error).message = `In the cell ${source}\n${story(ended)}\n${(problem as Error).message}`;
    throw problem;
  }
}

/** Runs a cell and catches what it prints. */
export async function execute(session: Session, source: string): Promise<{ ended: Ended; printed: string }> {
  let printed = '';
  const { log } = consoleOfCells;
  consoleOfCells.log = (...values) => {
    printed += `${values.join(' ')}\n`;
  };
  try {
    return { ended: await session.execute(source), printed };
  } finally {
    consoleOfCells.log = log;
  }
}

/** What became of a cell, for who reads why a test failed. */
function story(ended: Ended): string {
  if (ended.status === 'rejected')
    return ended.problems
      .map(({ code, message, start }) => `${start.line}:${start.column} TS${code} ${message}`)
      .join('\n');
  return ended.status === 'error' ? String((ended.error as Error)?.stack ?? ended.error) : ended.status;
}

// Cells run in Node's own global scope, jest's tests in another.
const consoleOfCells = vm.runInThisContext('console') as { log(...values: unknown[]): void };
const errorOfCells = vm.runInThisContext('Error') as ErrorConstructor;
