import { noSuch, type Rng } from '../../base/index.ts';

/** Rules by name; each is a list of ways to write it, with the names of other rules in braces. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** A text of the rule: every name in braces becomes one of its ways, each equally likely. */
export function write(grammar: Grammar, rule: string, rng: Rng): string {
  if (!Object.hasOwn(grammar, rule)) {
    throw new RangeError(noSuch(rule, Object.keys(grammar), { to: 'write', what: 'rule' }));
  }
  return rng.pick(grammar[rule]!).replace(/\{([^{}]*)\}/g, (_, inner: string) => write(grammar, inner, rng));
}

/** The ways, the first of them so many times: more likely than the others. */
export const often = (times: number, first: string, ...others: string[]): string[] => [
  ...new Array<string>(times).fill(first),
  ...others,
];
