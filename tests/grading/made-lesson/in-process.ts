import { transformSync } from '@swc/core';

import { tf } from '../../../lib/engine/index.ts';
import { type AnyCheck, type Hidden, inputsOf } from '../../../lib/grading/index.ts';

type Learner = Record<string, unknown>;

/** What an answer's text makes, here and now: for texts that this repository holds, never for a stranger's. */
export function learnerOf(text: string, names: readonly string[]): Learner {
  const ending = /^export /m.test(text) ? '' : `\nexport { ${names.join(', ')} };`;
  const { code } = transformSync(text + ending, {
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exported: Learner = {};
  const mean = (v: number[]) => v.reduce((sum, vi) => sum + vi, 0) / v.length;
  const std = (v: number[]) => Math.sqrt(mean(v.map((vi) => (vi - mean(v)) ** 2)));
  const made = { exports: exported, require: () => ({ tf }), tf, mean, std };
  new Function(...Object.keys(made), code)(...Object.values(made));
  return exported;
}

/** The names of the checks that an answer loses, without a judge or a child: a second opinion on both. */
export async function lost(learner: Learner, { checks }: Hidden, seed = 'in process'): Promise<string[]> {
  const failed: string[] = [];
  let [kept, leaked] = [true, false];
  for (const [index, check] of checks.entries()) {
    if ('property' in check) continue;
    for (const input of inputsOf(asAnything(check), { seed, id: 'made', index })) {
      const given = structuredClone(input);
      const before = tf.memory().numTensors;
      const wrong = await wrongIn(check, learner, input, given);
      leaked ||= tf.memory().numTensors !== before;
      kept &&= JSON.stringify(given) === JSON.stringify(input);
      if (wrong === undefined) continue;
      failed.push(check.name);
      break;
    }
  }
  for (const check of checks) {
    if (!('property' in check)) continue;
    if (check.property === 'input kept' ? !kept : leaked) failed.push(check.name);
  }
  return failed;
}

type Anything = Parameters<typeof inputsOf>[0];
const asAnything = (check: AnyCheck) => check as unknown as Anything;

async function wrongIn(check: AnyCheck, learner: Learner, input: unknown, given: unknown) {
  const { probe, verdict } = asAnything(check);
  // As the child has it: a text, which knows nothing of the file that it stood in.
  const text = String(probe);
  const alone = new Function(
    `return ${/^(async\s+)?probe\s*\(/.test(text) ? `({ ${text} }).probe` : `(${text})`}`,
  )();
  try {
    return verdict(input, await alone(learner, given, { tf }));
  } catch (problem) {
    return `it threw ${problem}`;
  }
}
