import { decode } from '../../wire/decode.ts';

type Probe = (learner: object, input: unknown, tools: object) => unknown;

/** What the child hears of a probe: the answer with the input as it is now, or what was thrown. */
type Done = (answered: boolean, value: unknown, input: unknown) => void;

/** The probes of an exercise, kept before its answer is loaded. What is called later is kept, too. */
export function keepProbes(module: { probes?: unknown }): readonly unknown[] {
  return Array.isArray(module.probes) ? [...module.probes] : [];
}

/** What a probe gets of the answer: the named exports that there are, and nothing else. */
export function learnerOf(module: Record<string, unknown>, names: string): object {
  const learner = create(null) as Record<string, unknown>;
  const list = parse(names) as string[];
  for (let i = 0; i < list.length; i++) {
    const name = list[i]!;
    if (hasOwn(module, name)) learner[name] = module[name];
  }
  return freeze(learner);
}

export const toolsOf = (tf: unknown): object => freeze(tf === undefined ? {} : { tf });

/** Asks a probe. The child hears of it through `done`, which is never a promise's to call. */
export async function askProbe(probe: unknown, learner: object, json: string, tools: object, done: Done) {
  let value: unknown;
  let input: unknown;
  try {
    input = decode(parse(json));
    value = await (probe as Probe)(learner, input, tools);
  } catch (problem) {
    done(false, problem, undefined);
    return;
  }
  done(true, value, input);
}

/** Calls a method of the learner's for the child. */
export const callMethod = (method: unknown, self: object): unknown =>
  apply(method as () => unknown, self, []);

/** An error of this realm for what the child refuses. */
export const refusal = (message: string): Error => new TypeError(message);

// As they were before an answer came.
const { parse } = JSON;
const { apply } = Reflect;
const { create, freeze, hasOwn } = Object;
