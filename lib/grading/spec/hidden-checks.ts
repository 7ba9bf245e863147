import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CheckFailed } from '../../base/index.ts';
import { thrown } from '../child/thrown.ts';
import { asHidden, inputsOf } from '../judge/inputs.ts';
import { lookAt } from '../judge/look-at.ts';
import type { Outcome, Seen } from '../judge/outcome.ts';
import { verdicts } from '../judge/verdicts.ts';
import { decode } from '../wire/decode.ts';
import { encode } from '../wire/encode.ts';
import type { Tools } from './hidden-check.ts';
import { exercisesDir, readHidden } from './lesson.ts';

export interface HiddenChecksOptions {
  /** Draws the inputs; another for each run where it is left out. */
  seed?: string;
  say?: (line: string) => void;
  exercises?: string;
  load?: (path: string) => Promise<Record<string, unknown>>;
}

/**
 * Runs the hidden checks of an exercise where it is called, as nbgrader wants it: prints what fails, then throws
 * CheckFailed. Learner and judge share a process here, so the score is as good as the learner is honest;
 * `downhill grade` keeps the two apart.
 */
export async function hiddenChecks(
  id: string,
  learner: Record<string, unknown>,
  { seed = randomUUID(), say = console.log, exercises = exercisesDir(), load }: HiddenChecksOptions = {},
): Promise<void> {
  const hidden = await readHidden(join(folderOf(exercises, id), 'checks.ts'), load);
  const tools = { tf: await import('@tensorflow/tfjs') };
  const checks: Seen[][] = [];
  for (const [index, check] of hidden.checks.entries()) {
    const one = asHidden(check);
    const seen: Seen[] = [];
    for (const input of one ? inputsOf(one, { seed, id, index }) : []) {
      const probe = (given: unknown) => one!.probe(learner, given, tools);
      seen.push(lookAt(one!, input, await outcomeOf(probe, input, tools)));
    }
    checks.push(seen);
  }
  const results = verdicts(hidden, { loaded: true, checks });
  const failed = results.filter(({ status }) => status !== 'passed');
  for (const { name, message } of failed) say(`x ${name}\n    ${message}`);
  if (failed.length > 0) {
    throw new CheckFailed(`${failed.length} of ${results.length} hidden checks failed in exercise ${id}`);
  }
}

type Probe = (input: unknown) => unknown;

/** As the child does it: what the learner's code gets and gives crosses over as data. */
async function outcomeOf(probe: Probe, input: unknown, { tf }: Tools): Promise<Outcome> {
  const given = decode(encode(input));
  const before = tf.memory().numTensors;
  try {
    const returned = new Set<object>();
    const answer = decode(encode(await probe(given), { onTensor: (tensor) => returned.add(tensor) }));
    // The answer's own tensors have not leaked: they are what was asked for.
    const tensors: [number, number] = [before, tf.memory().numTensors - returned.size];
    return { say: 'answer', answer, kept: decode(encode(given)), tensors };
  } catch (problem) {
    return { say: 'threw', error: thrown(problem) };
  }
}

function folderOf(exercises: string, id: string): string {
  const lessons = existsSync(exercises) ? readdirSync(exercises, { withFileTypes: true }) : [];
  for (const { name: lesson } of lessons.filter((one) => one.isDirectory())) {
    const found = readdirSync(join(exercises, lesson)).find((one) => one === id || one.startsWith(`${id}-`));
    if (found) return join(exercises, lesson, found);
  }
  throw new RangeError(`Cannot check exercise ${id}: no folder of its checks in ${exercises}`);
}
