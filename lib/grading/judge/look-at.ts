import { difference, shown } from '../../base/index.ts';
import { asItShould, type Status } from '../result.ts';
import { decode } from '../wire/decode.ts';
import { encode } from '../wire/encode.ts';
import { inTime } from './in-time.ts';
import type { Anything } from './inputs.ts';
import type { Outcome, Seen } from './outcome.ts';

const longest = 5; // seconds for the judge to think about one answer; ours take a thousandth of it

/** What the judge keeps of what came of one input. Nothing but data comes in here. */
export function lookAt(check: Anything, input: unknown, outcome: Outcome, seconds = longest): Seen {
  if (outcome.say === 'ended') return { status: outcome.status, message: outcome.message };
  if (outcome.say === 'threw') {
    const { name, message } = outcome.error;
    if (isTodo(message)) return { status: 'error', message };
    if (isOutOfMemory(message)) return { status: 'memory', message: `it threw ${name}: ${message}` };
    return check.throws ? passed : { status: 'error', message: `it threw ${name}: ${message}` };
  }
  const seen = inTime(() => {
    const broken = brokenBy(input, outcome); // first: a verdict may sort what it gets
    return { ...judged(check, input, outcome.answer), ...(broken ? { broken } : {}) };
  }, seconds);
  return seen?.value ?? failed('the answer is too large to be looked at');
}

/** What stands for an input that was not asked any more, after so many others that ended the process. */
export function notAsked(ends: readonly Status[] = []): Seen {
  const slow = ends.length > 0 && ends.every((status) => status === 'timeout');
  const after = `after ${ends.length} checks that ${slow ? 'took too long' : 'ended the process or took too long'}`;
  return { status: 'not run', message: `this was not asked any more${ends.length > 0 ? `, ${after}` : ''}` };
}

const passed: Seen = { status: 'passed', message: asItShould };
const failed = (message: string): Seen => ({ status: 'failed', message });

function judged(check: Anything, input: unknown, answer: unknown): Seen {
  if (check.throws) return failed(`it gave ${short(answer)} where it should throw an error`);
  if (holdsFalseList(answer)) return failed('the answer holds a record with a length, which is no list');
  let wrong: unknown;
  try {
    wrong = check.verdict(input, answer);
  } catch {
    return failed(`the answer is ${short(answer)}, which has not the form that was asked for`);
  }
  if (wrong === undefined) return passed;
  if (typeof wrong === 'string') return failed(wrong);
  const kind = wrong === null ? 'null' : typeof wrong;
  return {
    status: 'ungradable',
    message: `the verdict of this check is of type ${kind}, wanted a sentence or undefined`,
  };
}

type Given = Extract<Outcome, { say: 'answer' }>;

function brokenBy(input: unknown, { kept, tensors: [before, after] = [0, 0] }: Given): Seen['broken'] {
  const left = after - before;
  const changed = difference(kept, decode(encode(input))) !== undefined;
  if (!changed && left <= 0) return undefined;
  return {
    ...(changed ? { 'input kept': 'what it was given had changed when it was done' } : {}),
    ...(left > 0
      ? { 'no tensor leaked': `a call left ${left === 1 ? '1 tensor' : `${left} tensors`} behind` }
      : {}),
  };
}

/** `{ length: Infinity }` would keep a loop over it going for ever. */
function holdsFalseList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  if (value instanceof Map) return [...value].some((pair) => pair.some(holdsFalseList));
  if (Array.isArray(value) || value instanceof Set) return [...value].some(holdsFalseList);
  return Object.hasOwn(value, 'length') || Object.values(value).some(holdsFalseList);
}

/** V8 has room for its own objects where a buffer finds none. */
const isOutOfMemory = (message: string) =>
  /Array buffer allocation failed|Failed to allocate memory/.test(message);

const isTodo = (message: string) => /is yours to write/.test(message);

const short = (value: unknown) => clip(shown(value), 80);

/** The text, or as much of it as that. */
export const clip = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
