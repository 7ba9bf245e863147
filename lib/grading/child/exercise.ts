import { join } from 'node:path';
import { encode } from '../wire/encode.ts';
import type { Asked, Load, Said } from '../wire/message.ts';
import { openRealm, type Realm } from './realm.ts';
import { thrown } from './thrown.ts';

type Ask = Extract<Asked, { do: 'probe' }>;

/** A loaded exercise: what its probes are asked. */
export interface Exercise {
  said: Said;
  ask(asked: Ask): Promise<Said>;
  close(): void;
}

/** Loads the probes and then the answer, so that it meets nothing of theirs that it could change. */
export async function loadExercise({ id, folder, names, engine, reads }: Load): Promise<Exercise> {
  const realm = await openRealm({ folder, engine, ...(reads ? { reads } : {}) });
  const { inside, modules, tf } = realm;
  const close = () => realm.close();
  try {
    const { exports: kept } = await modules.load(join(folder, 'probes.mjs'));
    const probes = inside.keepProbes(kept);
    const memory = tf?.memory;
    const tools = inside.toolsOf(tf);
    const { exports: answer } = await modules.load(join(folder, 'answer.mjs'));
    const learner = inside.learnerOf(answer, JSON.stringify(names));
    const found = Object.keys(learner);
    const count = memory && (() => Number(memory().numTensors));
    return {
      said: { say: 'loaded', id, names: found },
      ask: (asked) => askProbe(realm, { probe: probes[asked.check], learner, tools, count }, asked),
      close,
    };
  } catch (problem) {
    const said: Said = { say: 'threw', id, error: thrown(problem) };
    return { said, ask: async (asked) => ({ ...said, id: asked.id }), close };
  }
}

interface Asking {
  probe: unknown;
  learner: object;
  tools: object;
  /** How many tensors there are. */
  count: (() => number) | undefined;
}

async function askProbe({ inside }: Realm, asking: Asking, { id, input }: Ask): Promise<Said> {
  const before = asking.count?.();
  // In a list: what the probe gave may look like a promise, and is not to be waited for by us.
  const [answered, value, after] = await new Promise<[boolean, unknown, unknown]>((done) => {
    void inside.askProbe(asking.probe, asking.learner, JSON.stringify(input), asking.tools, (...all) =>
      done(all),
    );
  });
  if (!answered) return { say: 'threw', id, error: thrown(value) };
  const returned = new Set<object>();
  const call = inside.callMethod;
  const answer = encode(value, { call, onTensor: (tensor) => returned.add(tensor) });
  const said: Said = { say: 'answer', id, answer, kept: encode(after, { call }) };
  // The answer's own tensors have not leaked: they are what was asked for.
  if (before !== undefined) said.tensors = [before, asking.count!() - returned.size];
  return said;
}
