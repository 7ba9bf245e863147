import { inspect, stripVTControlCharacters, types } from 'node:util';
import { typed } from '../run/frames.ts';
import { clip } from './clip.ts';

/** What is wrong, as the protocol has it: a kind and a sentence. */
export interface Name {
  ename: string;
  evalue: string;
}

/** Anything can be thrown, and its getters may throw in turn. */
export function nameOf(thrown: unknown): Name {
  try {
    if (isError(thrown)) return { ename: kindOf(thrown), evalue: words(thrown) };
    const text = typeof thrown === 'string' ? thrown : inspect(thrown, { depth: 1, breakLength: 80 });
    return { ename: 'Thrown', evalue: clean(text) };
  } catch {
    return { ename: 'Error', evalue: 'a value that cannot be described was thrown' };
  }
}

/** Also one of another realm, as those of node:vm are. */
export const isError = (thrown: unknown): thrown is Error =>
  types.isNativeError(thrown) || (!types.isProxy(thrown) && thrown instanceof Error);

/** A field of something that was thrown; undefined where it cannot be read. */
export function field(thrown: unknown, name: string): unknown {
  try {
    return (thrown as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** A class of errors that does not name itself is known by its own name. */
function kindOf(error: Error): string {
  const { name } = error;
  const own = error.constructor?.name;
  return String((name === 'Error' || !name ? own : name) || 'Error');
}

function words(error: Error): string {
  const message = clean(String(error.message));
  if (field(error, 'code') !== 'ERR_MODULE_NOT_FOUND') return message;
  return message.replace(/ imported from .*$/s, '').replace(` in ${process.cwd()}`, ' beside the notebook');
}

const clean = (text: string) => clip(stripVTControlCharacters(typed(text)));
