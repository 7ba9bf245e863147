import { oneOf } from '../../base/index.ts';
import { type Candidate, type EngineName, engineNames, type Skipped } from './candidate.ts';
import { candidates as all } from './candidates.ts';

/** Which engine computes, what it is or who asked for it, and the faster ones that were passed over. */
export interface Engine {
  name: EngineName;
  reason: string;
  skipped: Skipped[];
}

export interface ChoiceOptions {
  /** The one to take; what DOWNHILL_ENGINE names goes before it. */
  engine?: EngineName | undefined;
  env?: NodeJS.ProcessEnv;
  candidates?: Record<EngineName, Candidate>;
}

/** Finds the engine that would compute here, and starts nothing. */
export const choose = (options?: ChoiceOptions): Promise<Engine> => first(options, async () => {});

/** Finds the engine that computes here and starts it: one that does not start is passed over, too. */
export const chooseAndStart = (options?: ChoiceOptions): Promise<Engine> =>
  first(options, (candidate) => candidate.start());

async function first(
  { engine, env = process.env, candidates = all }: ChoiceOptions = {},
  take: (candidate: Candidate) => Promise<void>,
): Promise<Engine> {
  const asked = wish(engine, env);
  const skipped: Skipped[] = [];
  const order = asked ? [asked.name] : engineNames.filter((name) => name !== 'node');
  for (const name of order) {
    try {
      const found = candidates[name].look();
      await take(candidates[name]);
      return { name, reason: asked ? `${found}, as ${asked.by} asks` : found, skipped };
    } catch (problem) {
      skipped.push({ name, reason: (problem as Error).message });
    }
  }
  const why = skipped.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
  if (!asked) {
    throw new Error(
      `No engine computes here. ${why}. Try \`npm start\` once more, it installs what is missing.`,
    );
  }
  const others = possible(
    engineNames.filter((name) => name !== asked.name),
    candidates,
  );
  const instead = others.length > 0 ? `Possible here: ${others.join(', ')}` : 'None is possible here';
  throw new Error(`Cannot start the engine ${why}. ${asked.by} asks for it. ${instead}.`);
}

/** Those that would work. */
function possible(names: readonly EngineName[], candidates: Record<EngineName, Candidate>): EngineName[] {
  return names.filter((name) => {
    try {
      candidates[name].look();
      return true;
    } catch {
      return false;
    }
  });
}

function wish(engine: EngineName | undefined, env: NodeJS.ProcessEnv) {
  const attempt = { to: 'start', what: 'engine' };
  const named = env.DOWNHILL_ENGINE;
  if (named) return { name: oneOf(named, engineNames, attempt), by: 'DOWNHILL_ENGINE' };
  return engine && { name: oneOf(engine, engineNames, attempt), by: 'startEngine' };
}
