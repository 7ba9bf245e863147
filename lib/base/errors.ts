import { didYouMean } from './did-you-mean.ts';

/** What was tried and with what, for the sentence of noSuch: `{ to: 'load', what: 'dataset' }`. */
export type Attempt = { to: string; what: string };

/** The sentence for a name that is not known: `Cannot load "mnits": no such dataset. Did you mean ...`. */
export function noSuch(name: string, known: Iterable<string>, { to, what }: Attempt): string {
  const names = [...known];
  const near = didYouMean(name, names);
  const question = near === undefined ? '' : ` Did you mean "${near}"?`;
  const list = names.length === 0 ? 'None are known' : `Known: ${names.join(', ')}`;
  return `Cannot ${to} "${name}": no such ${what}.${question} ${list}`;
}

/** The name itself, now of a known type; throws the sentence of noSuch when it is not one of them. */
export function oneOf<Name extends string>(name: string, known: Iterable<Name>, attempt: Attempt): Name {
  const names = [...known];
  const found = names.find((candidate) => candidate === name);
  if (found === undefined) throw new RangeError(noSuch(name, names, attempt));
  return found;
}

/** Wrong use of the command line: the message is shown without a stack, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}
