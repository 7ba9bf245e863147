import { inspect } from 'node:util';
import { describe, frames, whereIs } from '../run/frames.ts';
import type { Sources } from '../run/sources.ts';
import { excerpt } from './excerpt.ts';
import { hintFor } from './hints.ts';

/** A thrown value as an error of the protocol: what it says, the learner's own line, the way there. */
export function failure(thrown: unknown, sources: Sources) {
  const { ename, evalue } = nameOf(thrown);
  return { status: 'error' as const, ename, evalue, traceback: [...chain(thrown, sources)] };
}

/** What an interrupted cell shows. */
export const interrupted = {
  status: 'error' as const,
  ename: 'Interrupted',
  evalue: 'The cell was stopped; what it had made so far is kept',
  traceback: ['Interrupted: The cell was stopped; what it had made so far is kept'],
};

const deepest = 5; // of causes

function* chain(thrown: unknown, sources: Sources, depth = 0): Generator<string> {
  yield one(thrown, sources);
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  if (cause === undefined || depth === deepest) return;
  yield 'Caused by:';
  yield* chain(cause, sources, depth + 1);
}

function one(thrown: unknown, sources: Sources): string {
  const { ename, evalue } = nameOf(thrown);
  const head = evalue ? `${ename}: ${evalue}` : ename;
  if (!isObject(thrown)) return head;
  const stack = frames(thrown).filter(({ inner }) => !inner);
  const first = stack.find(({ spot }) => spot?.cell) ?? stack.find(({ spot }) => spot);
  const text = first?.spot && sources.text(first.spot.file);
  const hint = hintFor(thrown as Error);
  const inside =
    thrown instanceof AggregateError
      ? thrown.errors.slice(0, 3).map((error) => `  - ${describeOne(error)}`)
      : [];
  return [
    head,
    ...inside,
    ...(first?.spot ? [whereIs(first.spot)] : []),
    ...(first?.spot && text !== undefined ? [excerpt(text, first.spot)] : []),
    ...(hint ? [`Hint: ${hint}`] : []),
    ...calls(
      stack
        .slice(stack.indexOf(first!) === 0 ? 1 : 0)
        .slice(0, 8)
        .map(describe),
    ),
  ].join('\n');
}

const calls = (lines: string[]) => lines.map((line) => `    at ${line}`);

const describeOne = (error: unknown) => {
  const { ename, evalue } = nameOf(error);
  return `${ename}: ${evalue}`;
};

/** Anything can be thrown, and its getters may throw in turn. */
function nameOf(thrown: unknown): { ename: string; evalue: string } {
  try {
    if (thrown instanceof Error) {
      const ename = String(thrown.name || thrown.constructor.name || 'Error');
      return { ename, evalue: String(thrown.message) };
    }
    return {
      ename: 'Thrown',
      evalue: typeof thrown === 'string' ? thrown : inspect(thrown, { depth: 1, breakLength: 80 }),
    };
  } catch {
    return { ename: 'Error', evalue: 'a value that cannot be described was thrown' };
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
