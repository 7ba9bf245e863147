import { difference, shown, type Tolerance } from '../base/index.ts';

/** One check of an exercise: a name in words, and what it finds. */
export interface Check {
  readonly name: string;
  /** What is wrong, in a sentence; undefined where nothing is. */
  run(): Promise<string | undefined>;
}

type Call = (...args: never[]) => unknown;

/** Wants a call to give a value: `gives('the mean of one number is itself', mean, [[3]], 3)`. */
export function gives<F extends Call>(
  name: string,
  f: F,
  args: Parameters<F>,
  wanted: Awaited<ReturnType<F>>,
  tolerance: Tolerance = {},
): Check {
  const call = callText(f, args); // written down before the call can change what it is given
  return {
    name,
    async run() {
      const found = await f(...args);
      const differs = difference(found, wanted, tolerance);
      if (!differs) return undefined;
      const gave = `${call} gave ${shown(found)}, expected ${shown(wanted)}`;
      return differs.place ? `${gave}: ${differs.text}` : gave;
    },
  };
}

/** Wants a call to be refused with an error: `refuses('lists of two lengths are refused', mse, [[1], [1, 2]])`. */
export function refuses<F extends Call>(name: string, f: F, args: Parameters<F>): Check {
  const call = callText(f, args);
  return {
    name,
    async run() {
      try {
        const found = await f(...args);
        return `${call} gave ${shown(found)}, expected an error`;
      } catch (problem) {
        if (isTodo(problem)) throw problem; // a stub refuses everything
        return undefined;
      }
    },
  };
}

/** Wants something to be so: `holds('the input is left as it was', () => difference(x, before) === undefined)`. */
export function holds(name: string, condition: () => boolean | Promise<boolean>, otherwise?: string): Check {
  return {
    name,
    run: async () => ((await condition()) === true ? undefined : (otherwise ?? 'this does not hold yet')),
  };
}

/** Whether an error is the starter's own. */
export const isTodo = (problem: unknown): boolean =>
  problem instanceof Error && /is yours to write/.test(problem.message);

const callText = (f: Call, args: readonly unknown[]): string =>
  `${f.name || 'the function'}(${args.map(shown).join(', ')})`;
