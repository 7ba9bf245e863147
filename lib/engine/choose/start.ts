import { onInterrupted, processWide } from '../../base/index.ts';
import { finishSteps, freeInterruptedModels, unwind } from '../interrupted.ts';
import { type ChoiceOptions, chooseAndStart, type Engine } from './choose.ts';
import { engineLine } from './line.ts';

export interface StartOptions extends ChoiceOptions {
  /** Takes the one line that tells the choice. */
  say?: (line: string) => void;
}

/**
 * Lets the fastest engine of this machine compute under tensorflow.js from here on, and says which, once. Later
 * calls in this process give the same; to change it needs a new process (in JupyterLab, a restarted kernel).
 */
export async function startEngine({ say = console.log, ...options }: StartOptions = {}): Promise<Engine> {
  const running = processWide('engine', (): { engine?: Promise<Engine> | undefined } => ({}));
  if (running.engine) return asAsked(await running.engine, options);
  running.engine = chooseAndStart(options);
  const forget = onInterrupted(() => {
    running.engine = undefined; // ended on its way, it would be waited for in vain
    forget();
  });
  try {
    const engine = await running.engine;
    onInterrupted(unwind);
    finishSteps();
    freeInterruptedModels();
    say(`Engine ${engineLine(engine)}`);
    return engine;
  } catch (problem) {
    running.engine = undefined; // what was wrong may be mended
    throw problem;
  } finally {
    forget();
  }
}

function asAsked(engine: Engine, { engine: asked, env = process.env }: ChoiceOptions): Engine {
  const wanted = env.DOWNHILL_ENGINE || asked;
  if (!wanted || wanted === engine.name) return engine;
  throw new Error(
    `Cannot start the engine ${wanted}: this process already computes with ${engine.name}. Start a new one (in JupyterLab: Kernel, Restart Kernel) and ask there first.`,
  );
}
