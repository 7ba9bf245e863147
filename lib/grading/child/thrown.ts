import { types } from 'node:util';
import { encode } from '../wire/encode.ts';
import type { Thrown } from '../wire/message.ts';

const mostMessage = 2000;

/** Whatever was thrown, in two texts. None of its code is run. */
export function thrown(problem: unknown): Thrown {
  if (problem instanceof Error) return { name: problem.name, message: clipped(problem.message) }; // the child's own
  if (types.isNativeError(problem)) {
    const tagged = encode(problem) as { name?: unknown; message?: unknown };
    if (typeof tagged.name === 'string' && typeof tagged.message === 'string') {
      return { name: clipped(tagged.name), message: clipped(tagged.message) };
    }
  }
  if (typeof problem === 'string') return { name: 'a text', message: clipped(problem) };
  if (problem === null || (typeof problem !== 'object' && typeof problem !== 'function')) {
    return {
      name: `a value, ${problem === null ? 'null' : typeof problem}`,
      message: clipped(String(problem)),
    };
  }
  return { name: 'an object', message: 'it is no Error' };
}

const clipped = (text: string) => (text.length > mostMessage ? `${text.slice(0, mostMessage - 1)}…` : text);
