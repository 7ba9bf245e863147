import { projectRoot } from '../../base/index.ts';
import { engineScript } from '../child/engine-script.ts';
import type { Status } from '../result.ts';
import { decode } from '../wire/decode.ts';
import { encode } from '../wire/encode.ts';
import type { Said } from '../wire/message.ts';
import type { ChildSession } from './child-session.ts';
import { type Anything, asHidden, inputsOf } from './inputs.ts';
import { type Job, needsEngine } from './job.ts';
import { lookAt, notAsked } from './look-at.ts';
import type { Answered, Gone, Outcome, Seen } from './outcome.ts';

const loadSeconds = 20; // tensorflow.js on a busy machine, with room
export const usualSeconds = 5; // for one check with all its cases
const patience = 2; // children that an answer may end; then its other checks are not asked any more

export interface AskOptions {
  seed: string;
  /** The folder, inside the cage, with the job's modules. */
  folder: string;
  /** A child that has not met this answer. */
  fresh: () => Promise<ChildSession>;
}

/** Asks an answer all that its checks want to know. An input that ends the child costs the rest of its check only. */
export async function askJob(
  { id, program, hidden }: Job,
  { seed, folder, fresh }: AskOptions,
): Promise<Answered> {
  const { names, reads, imports } = program;
  const engine = needsEngine(imports) ? { engine: engineScript(projectRoot()) } : {};
  const load = (session: ChildSession) =>
    session.ask({ do: 'load', folder, names, reads, ...engine }, loadSeconds);
  let session = await fresh();
  const first = await load(session);
  const problem = loadProblem(first, program.names);
  if (problem) return problem;

  const checks: Seen[][] = [];
  const seconds = hidden.seconds ?? usualSeconds;
  const ends: Status[] = [];
  for (const [index, check] of hidden.checks.entries()) {
    const asks = asHidden(check);
    const drew = asks ? drawn(asks, { seed, id, index }) : { inputs: [] };
    if ('fault' in drew) {
      checks.push([drew.fault]);
      continue;
    }
    const { inputs } = drew;
    if (asks && inputs.length > 0 && ends.length < patience && session.gone) {
      session = await fresh();
      const again = loadProblem(await load(session), program.names);
      if (again) ends.push(...Array.from({ length: patience }, () => again.status));
    }
    const given = ends.length >= patience;
    const seen = inputs.map(() => (given ? notAsked(ends) : notAsked()));
    checks.push(seen);
    if (!asks || inputs.length === 0 || given) continue;
    const before = session.waited;
    for (const [at, input] of inputs.entries()) {
      const left = Math.max(0.05, seconds - (session.waited - before));
      const outcome = await askOne(session, index, input, left, seconds);
      seen[at] = lookAt(asks, input, outcome);
      if (outcome.say === 'ended') {
        ends.push(outcome.status);
        break;
      }
    }
  }
  return { loaded: true, checks };
}

/** A check that cannot draw its inputs is the course's own fault, and costs no other check. */
function drawn(check: Anything, of: Parameters<typeof inputsOf>[1]): { inputs: unknown[] } | { fault: Seen } {
  try {
    return { inputs: inputsOf(check, of) };
  } catch (problem) {
    const { name = 'Error', message = String(problem) } = (problem ?? {}) as Partial<Error>;
    const why = `its make threw ${name}: ${message}`;
    return { fault: { status: 'ungradable', message: 'this check could not draw its inputs', why } };
  }
}

function loadProblem(said: Said | Gone, wanted: string[]): Extract<Answered, { loaded: false }> | undefined {
  const problem = (message: string, status: Gone['status'] = 'error') =>
    ({ loaded: false, status, message }) as const;
  if (said.say === 'ended') return problem(said.message, said.status);
  if (said.say === 'threw') return problem(`its cell threw ${said.error.name}: ${said.error.message}`);
  if (said.say !== 'loaded') return problem('it answered before it was asked', 'tampered');
  const missing = wanted.filter((name) => !said.names.includes(name));
  return missing.length > 0
    ? { ...problem(`the answer does not declare ${missing.join(', ')}`), ran: false }
    : undefined;
}

async function askOne(
  session: ChildSession,
  check: number,
  input: unknown,
  left: number,
  seconds: number,
): Promise<Outcome> {
  const said = await session.ask({ do: 'probe', check, input: encode(input) }, left, seconds);
  if (said.say === 'ended') return said;
  if (said.say === 'threw') return { say: 'threw', error: said.error };
  if (said.say !== 'answer') return tampered;
  try {
    return {
      say: 'answer',
      answer: decode(said.answer),
      kept: decode(said.kept),
      tensors: counts(said.tensors),
    };
  } catch {
    return tampered;
  }
}

const tampered: Gone = { say: 'ended', status: 'tampered', message: 'it sent something that is no value' };

const counts = (tensors: unknown): [number, number] | undefined =>
  Array.isArray(tensors) && tensors.length === 2 && tensors.every((count) => Number.isInteger(count))
    ? [tensors[0] as number, tensors[1] as number]
    : undefined;
